// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/verification.h"
#include "ui/widgets/inlinemessage.h"

class QVBoxLayout;

namespace ledforum {

class Button;
class Dialogs;
class Forum;
class TextField;

/// Verifies certificates for anybody, signed in or not: PDF files dropped or chosen, the text of a QR code or
/// a serial that is typed or scanned. Believes the open forum's keys, and those whose fingerprint is typed. A
/// revocation list among the files counts from then on.
class VerifyPage final : public QWidget
{
    Q_OBJECT

public:
    /// By itself, with a way back, or among the pages of who is signed in.
    enum class Place { Alone, AmongPages };

    /// Without a forum there is nothing that it believes by itself. `actions` stand beside the page's own.
    VerifyPage(Forum* forum, Dialogs& dialogs, Place place = Place::Alone,
               const QList<QWidget*>& actions = {}, QWidget* parent = nullptr);

    void verifyFiles(const QStringList& paths);
    void say(MessageKind kind, const QString& sentence);

Q_SIGNALS:
    void backAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What is to be verified: a file, or a text that was typed.
    struct Shown
    {
        QString name;
        QString path;     ///< empty where it was typed
        QByteArray typed; ///< empty where it is a file
    };
    using Results = std::vector<std::pair<QString, Verification>>;
    struct Outcome
    {
        Results results;
        std::vector<RevocationList> lists; ///< those that were among the files
    };
    [[nodiscard]] static Outcome verified(const std::vector<Shown>& shown, VerificationTrust trust);

    QWidget* entry();
    [[nodiscard]] QString whomItBelieves() const;
    void chooseFiles();
    void verifyTyped();
    void verifyAll(std::vector<Shown> shown);
    void showAll(Outcome outcome, VerificationTrust trust);
    void saySum(const Outcome& outcome);
    /// Nothing when what stands in the field is no fingerprint; the page says so.
    [[nodiscard]] std::optional<VerificationTrust> trust();

    Forum* m_forum;
    Dialogs& m_dialogs;
    TextField* m_text;
    TextField* m_fingerprint;
    InlineMessage* m_message;
    QVBoxLayout* m_results;
    std::vector<RevocationList> m_lists;
    int m_run = 0; ///< which verifying was begun last: an earlier one has nothing to show any more
};

} // namespace ledforum
