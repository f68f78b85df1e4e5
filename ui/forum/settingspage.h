// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/forum/settings.h"
#include "ui/shell/page.h"

class QCheckBox;
class QPlainTextEdit;

namespace ledforum {

class Card;
class CertificatePicturesPanel;
class InlineMessage;
class TextField;
class TimeField;

/// What the forum has decided about itself: name, times, when 1:1s may be booked, how minutes become
/// credits, and how long the workstation may stand untouched.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(PageContext& context, QWidget* parent = nullptr);
    /// Leaves alone what is half typed.
    void reload() override;
    [[nodiscard]] TypedText typedText() const override;
    bool restore(const TypedText& typed) override;

private:
    /// A field that shows one member of the settings.
    template <class Field, class Value>
    struct Shown
    {
        Field* field;
        Value ForumSettings::*member;
    };

    Card* forumCard();
    Card* timesCard();
    Card* rulesCard();
    Card* certificatesCard();
    Card* deskCard();
    Card* bookingCard();
    Card* insightsCard();
    Card* workstationCard();
    Card* confidentialityCard();
    Card* keepingCard();
    TextField* text(const QString& objectName, const QString& label, QString ForumSettings::*member);
    TimeField* time(const QString& objectName, const QString& label, QTime ForumSettings::*member);
    TextField* number(const QString& objectName, const QString& label, int ForumSettings::*member);
    QCheckBox* flag(const QString& objectName, const QString& label, bool ForumSettings::*member);
    QPlainTextEdit* longText(const QString& objectName, const QString& label, QString ForumSettings::*member);
    void show(const ForumSettings& settings);
    [[nodiscard]] Result<ForumSettings> typed() const;
    void save();

    ForumSettings m_shown;
    QMap<QString, QString> m_shownFields; ///< the same, as it stands in the fields
    std::vector<Shown<TextField, QString>> m_texts;
    std::vector<Shown<QPlainTextEdit, QString>> m_longTexts;
    std::vector<Shown<TimeField, QTime>> m_times;
    std::vector<Shown<TextField, int>> m_numbers;
    std::vector<Shown<QCheckBox, bool>> m_flags;
    InlineMessage* m_message;
    CertificatePicturesPanel* m_pictures = nullptr;
};

} // namespace ledforum
