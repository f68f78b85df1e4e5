// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QMimeData;
class QWidget;

namespace ledforum {

class DropVeil;

/// Takes files that are dropped anywhere on the window while a widget fills it, over fields that would take
/// them as text, too. A veil says what a drop does.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    FileDrop(const QString& invitation, QWidget& area);

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isInWindow(QObject* watched) const;
    void showVeil();
    void hideVeil();

    QString m_invitation;
    QWidget& m_area;
    QPointer<DropVeil> m_veil;
    bool m_isLeaving = false; ///< unless it is entered anew at once, as from one widget to the next
};

/// The files of this computer among what is dragged.
[[nodiscard]] QStringList localFiles(const QMimeData& dragged);

} // namespace ledforum
