// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/drafts.h"

#include "app/security/envelope.h"

#include <QCborMap>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto size = envelope::Size::Large;

envelope::Place placeOf(DraftId id)
{
    return {"draft", id.value()};
}

/// Whoever has the file can seal something to the writer's public key; only the writer can sign it.
QByteArray statementOf(const QByteArray& text, DraftId id)
{
    return "led-forum draft " + QByteArray::number(id.value()) + '\n' + text;
}

QByteArray encoded(const DraftPlace& place, const QMap<QString, QString>& fields, QDate today)
{
    QCborMap typed;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!field.value().isEmpty())
            typed.insert(field.key(), field.value());
    }
    return QCborMap{{u"page"_s, place.page},
                    {u"subject"_s, place.subject},
                    {u"day"_s, today.toJulianDay()},
                    {u"fields"_s, typed}}
        .toCborValue()
        .toCbor();
}

Draft decoded(DraftId id, const QByteArray& text)
{
    const QCborMap content = QCborValue::fromCbor(text).toMap();
    Draft draft{id,
                {content.value(u"page"_s).toString(), content.value(u"subject"_s).toString()},
                {},
                QDate::fromJulianDay(content.value(u"day"_s).toInteger())};
    for (const auto& [name, typed] : content.value(u"fields"_s).toMap())
        draft.fields.insert(name.toString(), typed.toString());
    return draft;
}

QCborMap contentOf(const QByteArray& text, const QByteArray& signature)
{
    return {{u"draft"_s, text}, {u"signature"_s, signature}};
}

/// Nothing when it is somebody else's, or was not written by whom it is sealed to.
std::optional<Draft> openDraft(const SealedDraft& sealed, const KeyPair& own)
{
    const auto content = envelope::open(sealed.envelope, placeOf(sealed.id), own);
    if (!content)
        return std::nullopt;
    const QByteArray text = content->value(u"draft"_s).toByteArray();
    const QByteArray signature = content->value(u"signature"_s).toByteArray();
    if (!isSignedBy(own.publicKeys().sign, statementOf(text, sealed.id), signature))
        return std::nullopt;
    return decoded(sealed.id, text);
}

SealedDraft sealedDraft(const QByteArray& text, const KeyPair& own, QDate today)
{
    const DraftId id(envelope::randomRecord());
    const QByteArray signature = own.sign(statementOf(text, id));
    const QDate last = today.addDays(Drafts::daysKept);
    return {id, envelope::seal(contentOf(text, signature), placeOf(id), {own.publicKeys().box}, size),
            QDate(last.year(), last.month(), 1).addMonths(1)};
}

bool isEmpty(const QMap<QString, QString>& fields)
{
    return std::ranges::all_of(fields, [](const QString& text) { return text.isEmpty(); });
}

} // namespace

Drafts::Drafts(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_operations(operations)
    , m_clock(clock)
    , m_store(connection)
{
}

std::vector<Draft> Drafts::opened(const Actor& actor) const
{
    std::vector<Draft> drafts;
    for (const SealedDraft& sealed : m_store.all()) {
        if (auto draft = openDraft(sealed, actor.keys().own))
            drafts.push_back(std::move(*draft));
    }
    std::ranges::stable_sort(drafts, std::ranges::greater(), &Draft::typedOn);
    return drafts;
}

std::vector<DraftId> Drafts::at(const Actor& actor, const DraftPlace& place) const
{
    std::vector<DraftId> ids;
    for (const Draft& draft : opened(actor)) {
        if (draft.place == place)
            ids.push_back(draft.id);
    }
    return ids;
}

Result<> Drafts::keep(const Actor& actor, const DraftPlace& place, const QMap<QString, QString>& fields)
{
    if (const auto no = refusal(actor, Permission::KeepDrafts))
        return *no;
    const QByteArray text = encoded(place, fields, m_clock.today());
    if (!envelope::fits(contentOf(text, QByteArray(64, '\0')), size))
        return refused(u"What you were typing is longer than a draft can be. It was not kept."_s);
    return Operations::guarded([&]() -> Result<> {
        const std::vector<DraftId> before = at(actor, place);
        if (isEmpty(fields) && before.empty())
            return Done();
        const SealedDraft draft = sealedDraft(text, actor.keys().own, m_clock.today());
        const auto work = [&](AuditLog::Entry& audit) -> Result<> {
            for (const DraftId id : before)
                m_store.remove(id);
            if (!isEmpty(fields))
                m_store.insert(draft);
            audit.noteSealed(isEmpty(fields) ? u"discarded draft"_s : u"kept draft"_s, u"draft"_s, {});
            return Done();
        };
        return m_operations.change(actor, Permission::KeepDrafts, Area::Security, work);
    });
}

Result<std::vector<Draft>> Drafts::mine(const Actor& actor) const
{
    return m_operations.read(actor, Permission::KeepDrafts, [&]() -> Result<std::vector<Draft>> {
        std::vector<Draft> drafts = opened(actor);
        const QDate oldest = m_clock.today().addDays(-daysKept);
        std::erase_if(drafts, [oldest](const Draft& draft) { return draft.typedOn < oldest; });
        return drafts;
    });
}

Result<> Drafts::discard(const Actor& actor, DraftId id)
{
    if (const auto no = refusal(actor, Permission::KeepDrafts))
        return *no;
    return Operations::guarded([&]() -> Result<> {
        const std::vector<Draft> own = opened(actor);
        if (std::ranges::find(own, id, &Draft::id) == own.end())
            return notFound(u"There is no such draft of yours. Nothing was discarded."_s);
        const auto work = [&](AuditLog::Entry& audit) -> Result<> {
            m_store.remove(id);
            audit.noteSealed(u"discarded draft"_s, u"draft"_s, {});
            return Done();
        };
        return m_operations.change(actor, Permission::KeepDrafts, Area::Security, work);
    });
}

Result<int> Drafts::clearOld(const Actor& actor)
{
    if (const auto no = refusal(actor, Permission::KeepDrafts))
        return *no;
    return Operations::guarded([&]() -> Result<int> {
        const QDate today = m_clock.today();
        std::vector<Draft> own = opened(actor);
        std::erase_if(own, [&](const Draft& draft) { return draft.typedOn >= today.addDays(-daysKept); });
        const auto isOver = [today](const SealedDraft& draft) { return draft.keptUntil <= today; };
        if (own.empty() && std::ranges::none_of(m_store.all(), isOver))
            return 0;
        const auto work = [&](AuditLog::Entry& audit) -> Result<int> {
            int gone = 0;
            for (const Draft& draft : own)
                gone += m_store.remove(draft.id) ? 1 : 0;
            gone += m_store.removeKeptUntil(today);
            audit.noteSealed(u"cleared old drafts"_s, u"draft"_s, {});
            return gone;
        };
        return m_operations.change(actor, Permission::KeepDrafts, Area::Security, work);
    });
}

} // namespace ledforum
