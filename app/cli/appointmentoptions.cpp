// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/appointmentoptions.h"

#include "app/cli/json.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<QString> messageOf(CommandCall& call)
{
    if (call.has(u"message"_s) && call.has(u"message-file"_s))
        return refused(u"Give --message or --message-file, not both."_s);
    if (call.has(u"message-file"_s))
        return call.prompt().textOf(call.value(u"message-file"_s));
    return call.value(u"message"_s);
}

} // namespace

QCommandLineOption dateOption()
{
    return slotOptions().constFirst();
}

QList<QCommandLineOption> requestOptions()
{
    return {
        option(u"topic"_s, u"what it is about, as in “appointments topics”"_s, u"TOPIC"_s),
        option(u"message"_s, u"anything the tutor should know first; up to 1000 characters"_s, u"TEXT"_s),
        option(u"message-file"_s, u"the message from a file, or from standard input with “-”"_s, u"FILE"_s)};
}

QCommandLineOption agreeOption()
{
    return option(u"agree"_s, u"you have read the limits of confidentiality, and agree to them"_s);
}

Result<QByteArray> agreementOf(CommandCall& call)
{
    const Result<ConfidentialityTerms> terms = call.forum().appointments().confidentiality(call.actor());
    if (!terms)
        return terms.failure();
    if (call.has(u"agree"_s))
        return terms->digest;
    if (terms->agreedOn)
        return QByteArray();
    return refused(
        u"Before a first 1:1, read this:\n\n%1\n\nNothing was booked. If you agree to it, give the "
        "command once more with --agree."_s.arg(terms->text));
}

Result<BookingRequest> requestOf(CommandCall& call)
{
    const Result<QString> message = messageOf(call);
    if (!message)
        return message.failure();
    return BookingRequest{call.value(u"topic"_s), *message};
}

Result<SlotView> slotMeant(CommandCall& call, const QString& act)
{
    if (call.has(u"date"_s) || call.has(u"time"_s) || !call.actor().is(Role::Led))
        return namedSlot(call);
    Result<std::vector<OwnBooking>> own = call.forum().appointments().mine(call.actor());
    if (!own)
        return own.failure();
    std::erase_if(*own, [](const OwnBooking& booking) { return booking.hasStarted; });
    if (own->empty())
        return notFound(u"You have no 1:1 to come; nothing was %1."_s.arg(act));
    if (own->size() > 1)
        return refused(
            u"You have %1 1:1s to come. Say which with --date and --time; nothing was %2."_s.arg(own->size())
                .arg(act));
    return SlotView{.id = own->front().slot, .span = own->front().span, .state = SlotState::Mine};
}

QJsonObject jsonOf(const SlotView& slot)
{
    QJsonObject object{{u"id"_s, slot.id.value()}};
    addSpan(object, slot.span);
    return object;
}

} // namespace ledforum
