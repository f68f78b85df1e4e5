// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/pastprogrammepreview.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

ImportPreview pastProgrammePreview(const PastProgramme& past, const QString& fileName)
{
    const int added = past.added();
    const auto present = qsizetype(past.sessions.size()) - added;
    QString summary =
        u"%1 new, each held and with a closed register"_s.arg(counted(added, u"session"_s, u"sessions"_s));
    if (present > 0)
        summary += u" · %1 in the programme already"_s.arg(present);
    ImportPreview preview{u"Import sessions of earlier years"_s,
                          fileName,
                          summary,
                          {},
                          added > 0 ? u"Import %1"_s.arg(counted(added, u"session"_s, u"sessions"_s))
                                    : u"Nothing to import"_s,
                          added > 0,
                          {},
                          {}};
    for (const PastSession& one : past.sessions)
        preview.rows.push_back({one.line, plainDate(one.session.span.date), one.session.title,
                                one.isPresent ? u"There already"_s : u"New"_s,
                                one.isPresent ? PillTone::Neutral : PillTone::Success});
    return preview;
}

} // namespace ledforum
