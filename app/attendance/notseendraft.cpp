// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/notseendraft.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString missedYou(const NotSeen& line, const QString& forum)
{
    if (line.lastCame)
        return u"We have missed you at the %1: our registers last show you on %2."_s.arg(
            forum, longDate(*line.lastCame));
    return u"We would like to see you at the %1: our registers do not show you yet."_s.arg(forum);
}

QString invitation(const std::optional<TeachingSession>& next)
{
    const QString welcome =
        u"The teaching is protected time, and you are welcome at any session, whole or in part."_s;
    if (!next)
        return welcome;
    const QString when = u"%1, %2"_s.arg(longDate(next->span.date), timeSpan(next->span));
    return welcome + (next->isUntitled ? u" The next one is on %1."_s.arg(when)
                                       : u" The next one is on %1: “%2”."_s.arg(when, next->title));
}

} // namespace

EmailDraft notSeenDraft(const NotSeen& line, const NotSeenLetter& letter)
{
    const QStringList paragraphs{
        u"Dear %1,"_s.arg(line.person.fullName.value()),
        missedYou(line, letter.settings.name),
        invitation(letter.next),
        u"If your rota keeps you away, please tell us: we can ask your rota co-ordinator for release. If our "
        "registers are mistaken, tell us too, and we will put them right. You need not give any reason."_s,
        u"With kind regards"_s,
        QStringList{letter.sender, letter.settings.name, letter.settings.site}.join(u'\n')};
    return {.toName = line.person.fullName.value(),
            .toEmail = line.person.email ? line.person.email->value() : QString(),
            .subject = u"We have missed you at the %1"_s.arg(letter.settings.name),
            .text = paragraphs.join(u"\n\n"_s)};
}

} // namespace ledforum
