// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/mycpdpage.h"

#include "app/attendance/registerservice.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/cpdyear.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/certificates/certificateacts.h"
#include "ui/certificates/certificatecard.h"
#include "ui/certificates/certificatelistmodel.h"
#include "ui/certificates/ownattendancemodel.h"
#include "ui/security/recoveryreminder.h"
#include "ui/shell/workstrip.h"
#include "ui/widgets/amountbar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int sideWidth = 50 * theme::grid;

QWidget* listCard(const QString& title, QStackedWidget* content)
{
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    auto* heading = new PlainLabel(title, theme::TextStyle::Subheading);
    heading->setContentsMargins(12, 12, 12, theme::grid);
    card->content().addWidget(heading);
    card->content().addWidget(content, 1);
    return card;
}

} // namespace

MyCpdPage::MyCpdPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(u"My CPD"_s))
    , m_reminder(new RecoveryReminder(context))
    , m_saveAll(new Button(u"Save all as a &ZIP…"_s, ButtonKind::Secondary, u"myCpdSaveAll"_s))
    , m_message(new InlineMessage(u"myCpdMessage"_s))
    , m_strip(new WorkStrip(context, u"myCpdWork"_s))
    , m_acts(new CertificateActs(context, *this, *m_strip))
    , m_certificates(new CertificateListModel(this))
    , m_certificateTable(new PlainTableView(u"myCertificates"_s, u"My certificates"_s))
    , m_certificateStack(new QStackedWidget)
    , m_attendance(new OwnAttendanceModel(this))
    , m_attendanceTable(new PlainTableView(u"myAttendance"_s, u"My attendance"_s))
    , m_attendanceStack(new QStackedWidget)
    , m_figure(new PlainLabel({}, theme::TextStyle::Figure))
    , m_bar(new AmountBar(u"myCreditsBar"_s))
    , m_card(new CertificateCard(context, u"Save my certificate…"_s, u"myCertificate"_s))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    addHead(*column);
    auto* lists = new QVBoxLayout;
    lists->setSpacing(2 * theme::grid);
    lists->addWidget(makeCertificates(), 1);
    lists->addWidget(makeAttendance(), 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addLayout(lists, 1);
    row->addWidget(makeSide(), 0, Qt::AlignTop);
    column->addLayout(row, 1);
}

void MyCpdPage::addHead(QVBoxLayout& column)
{
    m_header->addAction(m_saveAll);
    m_saveAll->setToolTip(u"All of your certificates, to take along"_s);
    connect(m_saveAll, &Button::clicked, this, &MyCpdPage::saveAll);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_header, m_reminder, m_message, m_strip})
        column.addWidget(widget);
}

void MyCpdPage::saveAll()
{
    if (const auto person = context().actor.maybePerson())
        m_acts->saveAllOf(*person, context().actor.name());
}

QWidget* MyCpdPage::makeCertificates()
{
    m_certificateTable->setModel(m_certificates);
    m_certificateTable->setColumnHidden(CertificateListModel::Name, true);
    m_certificateTable->setStretchColumn(CertificateListModel::Session);
    m_certificateStack->addWidget(m_certificateTable);
    m_certificateStack->addWidget(new EmptyState(
        u"certificate"_s, u"No certificates yet"_s,
        u"After a session that you attended, the Medical Education Team issues yours, and it appears here."_s));
    connect(m_certificateTable, &PlainTableView::currentRowChanged, this, &MyCpdPage::showChosen);
    connect(m_certificateTable, &PlainTableView::rowActivated, m_card, &CertificateCard::enter);
    connect(m_card, &CertificateCard::otherWanted, this, [this](const CertificateSerial& serial) {
        m_certificateTable->chooseRow(m_certificates->rowOf(serial));
        m_card->enter();
    });
    return listCard(u"My certificates"_s, m_certificateStack);
}

QWidget* MyCpdPage::makeAttendance()
{
    m_attendanceTable->setModel(m_attendance);
    m_attendanceTable->setStretchColumn(OwnAttendanceModel::Session);
    m_attendanceStack->addWidget(m_attendanceTable);
    m_attendanceStack->addWidget(new EmptyState(u"calendar"_s, u"No sessions yet"_s,
                                                u"The sessions you were marked in will be listed here."_s));
    return listCard(u"My attendance"_s, m_attendanceStack);
}

QWidget* MyCpdPage::makeSide()
{
    auto* credits = new Card(u"This CPD year"_s);
    m_figure->setObjectName(u"myCredits"_s);
    auto* figureRow = new QHBoxLayout;
    figureRow->setSpacing(theme::grid);
    figureRow->addWidget(m_figure);
    figureRow->addWidget(
        new PlainLabel(u"of %1 CPD credits"_s.arg(yearlyTarget.text()), theme::TextStyle::Secondary), 1,
        Qt::AlignBottom);
    credits->content().addLayout(figureRow);
    credits->content().addWidget(m_bar);
    credits->content().addWidget(
        (new PlainLabel(
             u"From this forum alone: internal, self-assessed credits. %1 a year is "
             u"a guideline; credits gained elsewhere count towards it, too."_s.arg(yearlyTarget.text()),
             theme::TextStyle::Caption))
            ->wrapped());
    auto* side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(2 * theme::grid);
    column->addWidget(credits);
    column->addWidget(m_card);
    return side;
}

void MyCpdPage::reload()
{
    m_message->clear();
    m_reminder->follow();
    const CertificateFilter own{.session = std::nullopt, .person = context().actor.maybePerson()};
    if (const auto certificates = context().forum.certificates().list(context().actor, own))
        m_certificates->show(*certificates);
    else
        m_message->show(MessageKind::Error, certificates.failure().sentence);
    if (auto attended = ownAttendance())
        m_attendance->show(*std::move(attended));
    else
        m_message->show(MessageKind::Error, attended.failure().sentence);
    m_certificateStack->setCurrentIndex(m_certificates->rowCount() > 0 ? 0 : 1);
    m_attendanceStack->setCurrentIndex(m_attendance->rowCount() > 0 ? 0 : 1);
    const auto& all = m_certificates->certificates();
    m_saveAll->setVisible(
        std::ranges::any_of(all, [](const IssuedCertificate& each) { return each.standing().isInForce(); }));
    if (m_certificateTable->currentRow() < 0)
        m_certificateTable->chooseRow(0);
    showCredits();
    showChosen();
}

Result<std::vector<AttendedSession>> MyCpdPage::ownAttendance() const
{
    const auto marks = context().forum.registers().own(context().actor);
    if (!marks)
        return marks.failure();
    const auto sessions = context().forum.programme().list(context().actor);
    if (!sessions)
        return sessions.failure();
    std::vector<AttendedSession> attended;
    for (const SessionMark& own : *marks) {
        const auto session = std::ranges::find(*sessions, own.session, &TeachingSession::id);
        if (session != sessions->end())
            attended.push_back({session->span.date, session->title, own.mark});
    }
    return attended;
}

void MyCpdPage::showCredits()
{
    const CpdYear year = cpdYearOf(context().forum.clock().today());
    Credits sum;
    for (const auto& [certificate, record] : m_certificates->certificates()) {
        if (certificate.standing.isInForce() && year.has(record.span.date))
            sum = sum + record.credits;
    }
    m_header->setSubtitle(u"CPD year from %1 to %2"_s.arg(plainDate(year.first), plainDate(year.last)));
    m_figure->setText(sum.text());
    m_bar->show({{sum.hundredths(), theme::Colour::SuccessFill}}, yearlyTarget.hundredths(),
                u"%1 of %2 CPD credits this year"_s.arg(sum.text(), yearlyTarget.text()));
}

void MyCpdPage::showChosen()
{
    m_card->show(m_certificates->certificate(m_certificateTable->currentRow()),
                 u"Your certificate will be shown here, as it prints."_s);
}

} // namespace ledforum
