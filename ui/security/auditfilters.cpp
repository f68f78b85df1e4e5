// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/auditfilters.h"

#include "database/people/person.h"
#include "ui/shell/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <chrono>

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Offers other choices without losing the one that was made.
void refill(QComboBox& box, const QString& any, const std::vector<std::pair<QString, QVariant>>& choices)
{
    const QSignalBlocker blocker(box);
    const QVariant kept = box.currentData();
    box.clear();
    box.addItem(any);
    for (const auto& [text, value] : choices)
        box.addItem(text, value);
    box.setCurrentIndex(std::max(0, kept.isValid() ? box.findData(kept) : 0));
}

} // namespace

AuditFilters::AuditFilters(QWidget* parent)
    : QWidget(parent)
    , m_search(new SearchField(u"auditSearch"_s, u"Search acts and names"_s))
    , m_person(choiceBox(u"auditPerson"_s, u"By or about"_s, {u"Anyone"_s}))
    , m_kind(choiceBox(u"auditKind"_s, u"Kind"_s, {u"Anything"_s}))
    , m_from(new DateField(u"auditFrom"_s, u"From"_s))
    , m_to(new DateField(u"auditTo"_s, u"To"_s))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * theme::grid, 14, 2 * theme::grid, 14);
    row->setSpacing(theme::grid);
    m_search->setPlaceholderText(u"Search"_s); // what there is room for
    m_search->setMinimumWidth(15 * theme::grid);
    row->addWidget(m_search, 1);
    for (QComboBox* box : {m_person, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        row->addWidget(box);
    }
    for (DateField* field : {m_from, m_to}) {
        auto* label = new PlainLabel(field == m_from ? u"&From"_s : u"&To"_s, theme::TextStyle::Secondary);
        label->setBuddy(field);
        field->setFixedWidth(15 * theme::grid);
        row->addWidget(label);
        row->addWidget(field);
    }
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    listen();
}

void AuditFilters::listen()
{
    connect(m_search, &SearchField::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &AuditFilters::changed);
    connect(m_search, &SearchField::downPressed, this, &AuditFilters::downPressed);
    for (QComboBox* box : {m_person, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &AuditFilters::changed);
    for (DateField* field : {m_from, m_to})
        connect(field, &DateField::dateChanged, this, &AuditFilters::changed);
}

void AuditFilters::offer(const std::vector<Person>& people, const QStringList& kinds)
{
    std::vector<std::pair<QString, QVariant>> names;
    for (const Person& person : people)
        names.emplace_back(person.fullName.surnameFirst(), person.id.value());
    refill(*m_person, u"Anyone"_s, names);
    std::vector<std::pair<QString, QVariant>> words;
    for (const QString& kind : kinds)
        words.emplace_back(kindWord(kind), kind);
    refill(*m_kind, u"Anything"_s, words);
}

AuditQuery AuditFilters::query() const
{
    AuditQuery query;
    query.text = m_search->text();
    if (m_person->currentData().isValid())
        query.person = PersonId(m_person->currentData().toLongLong());
    query.kind = m_kind->currentData().toString();
    query.from = m_from->date().value_or(QDate());
    query.to = m_to->date().value_or(QDate());
    return query;
}

void AuditFilters::toSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace ledforum
