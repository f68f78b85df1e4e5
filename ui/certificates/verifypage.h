// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/verification.h"

#include <QWidget>

class QVBoxLayout;

namespace ledforum {

class Button;
class Dialogs;
class Forum;
class InlineMessage;
class TextField;

/// Verifies certificates for anybody, signed in or not: PDF files dropped or chosen, the text of a QR code or
/// a serial that is typed or scanned. Believes the open forum's keys, and those whose fingerprint is typed.
class VerifyPage final : public QWidget
{
    Q_OBJECT

public:
    /// Without a forum there is nothing that it believes by itself.
    VerifyPage(Forum* forum, Dialogs& dialogs, QWidget* parent = nullptr);

    void verifyFiles(const QStringList& paths);

Q_SIGNALS:
    void backAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Shown
    {
        QString name;
        QByteArray bytes;
        QString problem; ///< why it could not be read
    };

    QWidget* entry();
    void chooseFile();
    void verifyTyped();
    void verifyAll(std::vector<Shown> shown);
    void showAll(const std::vector<std::pair<QString, Verification>>& results,
                 const VerificationTrust& trust);
    /// Nothing when what stands in the field is no fingerprint; the page says so.
    [[nodiscard]] std::optional<VerificationTrust> trust();

    Forum* m_forum;
    Dialogs& m_dialogs;
    TextField* m_text;
    TextField* m_fingerprint;
    InlineMessage* m_message;
    QVBoxLayout* m_results;
};

} // namespace ledforum
