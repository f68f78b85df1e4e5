// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/secretbytes.h"

#include <QWidget>

namespace ledforum {

class Button;
class PasswordField;
class PlainLabel;

/// A new password: typed twice, with a sentence below that follows what is typed, and three words on request.
class NewPasswordPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Object names begin with `prefix`: PREFIXPassword, PREFIXAgain, PREFIXFeedback, PREFIXSuggest,
    /// PREFIXWords, PREFIXTakeWords.
    explicit NewPasswordPanel(const QString& prefix, QWidget* parent = nullptr);

    /// What stands in the fields, which keep it for another try; clear() once it was used. What will not do
    /// is said, and the first field has the focus.
    [[nodiscard]] Result<SecretBytes> typed();
    void clear();

Q_SIGNALS:
    /// Enter in the last field.
    void finished();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeSuggestion(const QString& prefix);
    void suggest();
    void takeWords();
    void follow();

    PasswordField* m_password;
    PasswordField* m_again;
    PlainLabel* m_mark; ///< the sign before the sentence
    PlainLabel* m_feedback;
    QWidget* m_suggestion;
    PlainLabel* m_words;
    Button* m_suggest;
};

} // namespace ledforum
