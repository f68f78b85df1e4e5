// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/doctorsview.h"
#include "ui/widgets/inlinemessage.h"

#include <QWidget>

class QVBoxLayout;

namespace ledforum {

class NoticeCard;

/// What happened to a doctor's 1:1s since they last looked, offers first. Each stays until it is answered.
class NoticeList final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeList(QWidget* parent = nullptr);

    /// Hidden when there is nothing.
    void show(const DoctorsView& view);

Q_SIGNALS:
    void offerTaken(ledforum::ClinicId clinic);
    void offerDeclined(ledforum::ClinicId clinic);
    void acknowledged(const ledforum::Notice& notice);
    /// Of a booking that staff moved: the new time does not suit.
    void cancelAsked(ledforum::SlotId slot);

private:
    void addOffer(const Notice& notice, QDate today);
    void addMove(const Notice& notice, const std::vector<OwnBooking>& mine);
    void addNews(MessageKind kind, const QString& title, const Notice& notice);
    [[nodiscard]] static QString answerTo(const Notice& notice, const QString& otherwise);
    /// Numbers the cards, so that each has a name of its own.
    [[nodiscard]] QString nextName();
    NoticeCard* add(MessageKind kind, const QString& title, const QString& sentence);

    QVBoxLayout* m_column;
    int m_number = 0;
};

/// "3.40pm, Tuesday 8 December is held for you".
[[nodiscard]] QString offerTitle(const Notice& offer);
/// "Until 10am tomorrow. Then it is the next in line's."
[[nodiscard]] QString offerSentence(const Notice& offer, QDate today);

} // namespace ledforum
