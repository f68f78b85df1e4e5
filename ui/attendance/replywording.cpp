// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/replywording.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

bool hasReplies(const ReplyNumbers& numbers)
{
    return numbers.count.inRoom + numbers.count.onTeams + numbers.count.apologies > 0;
}

QString replyWords(const ReplyNumbers& numbers)
{
    if (!hasReplies(numbers))
        return numbers.capacity ? u"No replies yet · room of %1"_s.arg(*numbers.capacity)
                                : u"No replies yet"_s;
    QStringList parts;
    if (numbers.capacity)
        parts << u"%1 in the room of %2"_s.arg(numbers.count.inRoom).arg(*numbers.capacity);
    else if (numbers.count.inRoom > 0)
        parts << u"%1 in the room"_s.arg(numbers.count.inRoom);
    if (numbers.count.onTeams > 0)
        parts << u"%1 on Teams"_s.arg(numbers.count.onTeams);
    if (numbers.count.apologies > 0)
        parts << counted(numbers.count.apologies, u"apology"_s, u"apologies"_s);
    return parts.join(u" · "_s);
}

} // namespace ledforum
