// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/bookfordialog.h"

#include "ui/appointments/slotbutton.h"
#include "ui/widgets/choicebox.h"

#include <QPlainTextEdit>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The number tells two doctors of one name apart.
QStringList wordsOf(const std::vector<Person>& doctors)
{
    QStringList words;
    for (const Person& doctor : doctors)
        words << (doctor.number  ? u"%1 · %2"_s.arg(doctor.fullName.surnameFirst(), doctor.number->display())
                  : doctor.email ? u"%1 · %2"_s.arg(doctor.fullName.surnameFirst(), doctor.email->value())
                                 : doctor.fullName.surnameFirst());
    return words;
}

QStringList titlesOf(const std::vector<Topic>& topics)
{
    QStringList titles;
    for (const Topic& topic : topics)
        titles << topic.title;
    return titles;
}

} // namespace

BookForDialog::BookForDialog(const LocalSpan& span, std::vector<Person> doctors,
                             const std::vector<Topic>& topics, Book book, QWidget* parent)
    : FormDialog(u"Book %1"_s.arg(slotWords(span)), u"Book"_s, u"bookFor"_s, parent)
    , m_doctors(std::move(doctors))
    , m_book(std::move(book))
    , m_doctor(choiceBox(u"bookForDoctor"_s, u"Doctor"_s, wordsOf(m_doctors), CanType::Yes))
    , m_topic(choiceBox(u"bookForTopic"_s, u"Topic"_s, titlesOf(topics)))
    , m_text(new QPlainTextEdit)
{
    m_text->setObjectName(u"bookForMessage"_s);
    m_text->setAccessibleName(u"Message, optional"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(84);
    addField(u"&Doctor"_s, m_doctor, u"Type a few letters of the name or number."_s);
    addField(u"&Topic"_s, m_topic);
    addField(u"&Message (optional)"_s, m_text, u"Only the doctor and you can read this."_s);
}

Result<> BookForDialog::apply()
{
    const int row = m_doctor->findText(m_doctor->currentText(), Qt::MatchFixedString);
    if (row < 0)
        return wrong(m_doctor, u"Choose a doctor from the list."_s);
    return m_book(m_doctors.at(size_t(row)).id, {m_topic->currentText(), m_text->toPlainText()});
}

} // namespace ledforum
