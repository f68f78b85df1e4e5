// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/bookingform.h"

#include "ui/appointments/slotbutton.h"
#include "ui/appointments/topiclist.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

BookingForm::BookingForm(QWidget* parent)
    : QWidget(parent)
    , m_topics(new TopicList(u"bookingTopics"_s))
    , m_text(new QPlainTextEdit)
    , m_message(new InlineMessage(u"bookingFailure"_s))
    , m_book(new Button({}, ButtonKind::Confirm, u"bookingBook"_s))
{
    m_text->setObjectName(u"bookingMessage"_s);
    m_text->setAccessibleName(u"Anything the tutor should know first, optional"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(56);
    auto* textLabel =
        new PlainLabel(u"An&ything the tutor should know first (optional)"_s, theme::TextStyle::Secondary);
    textLabel->setBuddy(m_text);
    auto* limits =
        new PlainLabel(u"Confidential, unless someone is at risk of harm."_s, theme::TextStyle::Caption);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(
        (new PlainLabel(u"What would you like to talk about?"_s, theme::TextStyle::Subheading)));
    column->addSpacing(theme::halfGrid);
    column->addWidget(m_topics);
    column->addWidget(textLabel->wrapped());
    column->addWidget(m_text, 1);
    column->addWidget(limits->wrapped());
    column->addSpacing(theme::halfGrid);
    column->addWidget(m_message);
    column->addWidget(m_book);

    connect(m_topics, &TopicList::choiceChanged, this, &BookingForm::updateAction);
    connect(m_book, &Button::clicked, this, &BookingForm::booked);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_book, &QAbstractButton::click);
    updateAction();
}

void BookingForm::setTopics(const std::vector<Topic>& topics)
{
    m_topics->setTopics(topics);
    updateAction();
}

void BookingForm::setSlot(const std::optional<SlotView>& slot)
{
    m_slot = slot;
    if (slot)
        m_message->clear();
    updateAction();
}

BookingRequest BookingForm::request() const
{
    return {m_topics->chosen(), m_text->toPlainText()};
}

void BookingForm::clear()
{
    m_topics->clearChoice();
    m_text->clear();
    m_message->clear();
    updateAction();
}

void BookingForm::focusTopics()
{
    m_topics->setFocus();
}

void BookingForm::showFailure(const QString& sentence)
{
    m_message->show(MessageKind::Error, sentence);
}

void BookingForm::updateAction()
{
    const bool hasTopic = !m_topics->chosen().isEmpty();
    m_book->setEnabled(m_slot && hasTopic);
    m_book->setText(!m_slot     ? u"Choose a time to book"_s
                    : !hasTopic ? u"Choose what to talk about"_s
                                : u"Book %1"_s.arg(slotWords(m_slot->span)));
    m_book->setAccessibleName(m_book->text());
}

} // namespace ledforum
