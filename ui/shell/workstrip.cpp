// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workstrip.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/openplace.h"
#include "ui/widgets/progresspanel.h"

#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

WorkStrip::WorkStrip(PageContext& context, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_work(context)
    , m_progress(new ProgressPanel(objectName))
    , m_message(new InlineMessage(objectName + u"Message"_s))
    , m_goOn(new Button(u"&Go on"_s, ButtonKind::Primary, objectName + u"GoOn"_s))
    , m_open(new Button(u"&Open folder"_s, ButtonKind::Secondary, objectName + u"Open"_s))
    , m_close(new Button({}, ButtonKind::Quiet, objectName + u"Close"_s))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addWidget(m_message, 1);
    row->addWidget(m_goOn);
    row->addWidget(m_open);
    row->addWidget(m_close);
    m_close->setIcon(theme::icon(u"close"_s));
    m_close->setAccessibleName(u"Close this message"_s);
    m_close->setToolTip(m_close->accessibleName());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_progress);
    column->addLayout(row);
    connect(&m_work, &SteppedWork::stepped, this, &WorkStrip::showStep);
    connect(m_progress, &ProgressPanel::cancelled, &m_work, &SteppedWork::stop);
    connect(m_goOn, &Button::clicked, this, [this] { runStage(0); });
    connect(m_open, &Button::clicked, this, &WorkStrip::open);
    connect(m_close, &Button::clicked, this, &WorkStrip::clear);
    clear();
}

void WorkStrip::run(std::vector<Stage> stages)
{
    if (isRunning()) {
        m_context.announce(MessageKind::Warning,
                           u"%1 is still under way. Stop it, or wait until it is done."_s.arg(m_what));
        return;
    }
    m_stages = std::move(stages);
    runStage(0);
}

void WorkStrip::clear()
{
    m_message->clear();
    for (Button* button : {m_goOn, m_open, m_close})
        button->hide();
    setVisible(isRunning());
}

void WorkStrip::runStage(size_t number)
{
    clear();
    m_what = m_stages.at(number).what;
    m_progress->start(m_what + u"…"_s, 0);
    show();
    m_work.start(m_stages.at(number).work, [this, number](const Result<Told>& end) {
        const bool isStopped = m_progress->isCancelled() || m_context.longWork.isToStop();
        if (!end || number + 1 == m_stages.size())
            showEnd(end);
        else if (isStopped) // at the last step of a stage
            showEnd(Failure{FailureCode::Cancelled, u"Stopped. What was done is kept."_s});
        else
            runStage(number + 1);
    });
}

void WorkStrip::showStep(qsizetype done, qsizetype all)
{
    m_progress->setSteps(int(all));
    m_progress->showStep(int(done), u"%1: %2 of %3"_s.arg(m_what).arg(done).arg(all));
}

void WorkStrip::showEnd(const Result<Told>& end)
{
    m_progress->finish();
    if (end) {
        say(end->kind, end->sentence);
        m_place = end->place;
        m_open->setText(QFileInfo(m_place).isDir() ? u"&Open folder"_s : u"&Open file"_s);
        m_open->setAccessibleName(m_open->text().remove(u'&'));
        m_open->setVisible(!m_place.isEmpty());
    } else {
        const bool isStopped = end.failure().code == FailureCode::Cancelled;
        say(isStopped ? MessageKind::Warning : MessageKind::Error, end.failure().sentence);
        m_goOn->setText(isStopped ? u"&Go on"_s : u"Try a&gain"_s);
        m_goOn->setAccessibleName(m_goOn->text().remove(u'&'));
        m_goOn->show();
    }
    Q_EMIT ended();
}

void WorkStrip::say(MessageKind kind, const QString& sentence)
{
    clear();
    m_message->show(kind, sentence);
    m_context.announce(kind, sentence);
    m_close->show();
    show();
}

void WorkStrip::open()
{
    if (const auto opened = openPlace(m_place); !opened)
        say(MessageKind::Warning, opened.failure().sentence);
}

} // namespace ledforum
