// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/bookingform.h"

#include "ui/appointments/slotbutton.h"
#include "ui/appointments/topiclist.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastText = 7 * theme::grid; ///< two lines: a low window keeps the button in view

/// Takes the room that is left, and asks for none of its own.
class MessageField final : public QPlainTextEdit
{
public:
    [[nodiscard]] QSize sizeHint() const override { return {240, leastText}; }
};

QString dayOf(QDate date)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.toString(date, u"d MMMM");
}

} // namespace

BookingForm::BookingForm(QWidget* parent)
    : QWidget(parent)
    , m_topics(new TopicList(u"bookingTopics"_s))
    , m_text(new MessageField)
    , m_message(new InlineMessage(u"bookingFailure"_s))
    , m_takeInstead(new Button({}, ButtonKind::Secondary, u"bookingInstead"_s))
    , m_book(new Button({}, ButtonKind::Confirm, u"bookingBook"_s))
    , m_leave(new Button(u"Back to my 1:1"_s, ButtonKind::Quiet, u"bookingBack"_s))
    , m_limits((new PlainLabel({}, theme::TextStyle::Caption))->wrapped())
{
    m_text->setObjectName(u"bookingMessage"_s);
    m_text->setAccessibleName(u"Anything the tutor should know first, optional"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(leastText);
    auto* textLabel =
        new PlainLabel(u"An&ything the tutor should know first (optional)"_s, theme::TextStyle::Secondary);
    textLabel->setBuddy(m_text);
    m_takeInstead->hide();
    m_leave->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(new PlainLabel(u"What would you like to talk about?"_s, theme::TextStyle::Subheading));
    column->addSpacing(theme::halfGrid);
    column->addWidget(m_topics);
    column->addWidget(textLabel->wrapped());
    column->addWidget(m_text, 1);
    column->addWidget(m_limits);
    column->addSpacing(theme::halfGrid);
    column->addWidget(m_message);
    column->addWidget(m_takeInstead);
    column->addWidget(m_book);
    column->addWidget(m_leave, 0, Qt::AlignHCenter);

    connect(m_topics, &TopicList::choiceChanged, this, &BookingForm::updateAction);
    connect(m_book, &Button::clicked, this, &BookingForm::submit);
    connect(m_leave, &Button::clicked, this, &BookingForm::left);
    connect(m_takeInstead, &Button::clicked, this, [this] { Q_EMIT insteadChosen(*m_instead); });
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_book, &QAbstractButton::click);
    setTerms({});
}

void BookingForm::setTerms(const ConfidentialityTerms& terms)
{
    m_agreesTo = terms.agreedOn ? QByteArray() : terms.digest;
    m_limits->setText(m_agreesTo.isEmpty()
                          ? u"Confidential, unless someone is at risk of harm."_s
                          : u"You agree to the limits of confidentiality: they stand above the times, under "
                            "“Before you book”."_s);
    m_book->setAccessibleDescription(m_limits->text());
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
    m_waitingFor.reset();
    if (slot) {
        m_message->clear();
        m_takeInstead->hide();
    }
    updateAction();
}

void BookingForm::setWaitingFor(QDate day)
{
    m_slot.reset();
    m_waitingFor = day;
    m_message->clear();
    m_takeInstead->hide();
    updateAction();
}

void BookingForm::setMayLeave(bool mayLeave)
{
    m_leave->setVisible(mayLeave);
}

BookingRequest BookingForm::request() const
{
    return {m_topics->chosen(), m_text->toPlainText(), m_agreesTo};
}

void BookingForm::setRequest(const BookingRequest& request)
{
    m_topics->choose(request.topic);
    m_text->setPlainText(request.message);
    updateAction();
}

void BookingForm::clear()
{
    m_topics->clearChoice();
    m_text->clear();
    m_message->clear();
    m_takeInstead->hide();
    updateAction();
}

void BookingForm::focusTopics()
{
    m_topics->setFocus();
}

void BookingForm::showFailure(const QString& sentence)
{
    m_takeInstead->hide();
    m_message->show(MessageKind::Error, sentence);
}

void BookingForm::showFailure(const QString& sentence, const SlotView& instead, const QString& words)
{
    m_message->show(MessageKind::Error, sentence);
    m_instead = instead.id;
    m_takeInstead->setText(u"Choose %1 instead"_s.arg(words));
    m_takeInstead->setAccessibleName(m_takeInstead->text());
    m_takeInstead->show();
    m_takeInstead->setFocus();
}

void BookingForm::submit()
{
    if (m_waitingFor)
        Q_EMIT joined();
    else
        Q_EMIT booked();
}

QString BookingForm::actionWords() const
{
    if (!m_slot && !m_waitingFor)
        return u"Choose a time to book"_s;
    if (m_topics->chosen().isEmpty())
        return u"Choose what to talk about"_s;
    const QString act = m_slot ? u"Book %1"_s.arg(slotWords(m_slot->span))
                               : u"Join the waiting list of %1"_s.arg(dayOf(*m_waitingFor));
    return m_agreesTo.isEmpty() ? act : u"Agree and %1"_s.arg(act.left(1).toLower() + act.mid(1));
}

void BookingForm::updateAction()
{
    m_book->setEnabled((m_slot || m_waitingFor) && !m_topics->chosen().isEmpty());
    m_book->setText(actionWords());
    m_book->setAccessibleName(m_book->text());
}

} // namespace ledforum
