// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/sessionpicker.h"

#include "app/common/wording.h"

#include <QSignalBlocker>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

std::vector<TeachingSession> sessionsWithRegister(std::vector<TeachingSession> sessions, QDate today)
{
    std::erase_if(sessions,
                  [](const TeachingSession& session) { return session.state == TeachingState::Cancelled; });
    const auto future = std::ranges::find_if(
        sessions, [today](const TeachingSession& session) { return session.span.date > today; });
    sessions.erase(future == sessions.end() ? future : future + 1, sessions.end());
    std::ranges::reverse(sessions);
    return sessions;
}

std::optional<TeachingSessionId> newestRegister(const std::vector<TeachingSession>& newestFirst, QDate today)
{
    const auto found = std::ranges::find_if(
        newestFirst, [today](const TeachingSession& session) { return session.span.date <= today; });
    return found == newestFirst.end() ? std::nullopt : std::optional(found->id);
}

SessionPicker::SessionPicker(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setMaxVisibleItems(14);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    setPlaceholderText(u"Choose another session"_s);
    connect(this, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index < 0)
            return;
        m_chosen = TeachingSessionId(itemData(index).toLongLong());
        Q_EMIT sessionChosen();
    });
}

void SessionPicker::show(const std::vector<TeachingSession>& sessions,
                         std::optional<TeachingSessionId> otherwise)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const TeachingSession& offered : sessions)
        addItem(u"%1 · %2"_s.arg(plainDate(offered.span.date), offered.title), offered.id.value());
    if (!m_chosen && !sessions.empty()) {
        const int found = otherwise ? findData(otherwise->value()) : 0;
        m_chosen = sessions[size_t(qMax(0, found))].id;
    }
    setCurrentIndex(m_chosen ? findData(m_chosen->value()) : -1);
}

bool SessionPicker::choose(TeachingSessionId session)
{
    const int found = findData(session.value());
    if (found >= 0)
        setCurrentIndex(found);
    return found >= 0;
}

void SessionPicker::paintEvent(QPaintEvent*)
{
    // The style cuts a long title off in the middle of a letter.
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const int room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    const QString text = currentIndex() < 0 ? placeholderText() : option.currentText;
    option.currentText = fontMetrics().elidedText(text, Qt::ElideRight, room);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace ledforum
