// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/document.h"

#include <QDialog>

namespace ledforum {

class Dialogs;
class InlineMessage;

/// A document as it prints, page below page: to look at, to print, to save as a PDF. Show it with open().
class DocumentPreview final : public QDialog
{
    Q_OBJECT

public:
    DocumentPreview(Document document, Dialogs& dialogs, QWidget* parent);

Q_SIGNALS:
    /// It was printed or saved.
    void taken();

private:
    void print();
    void save();

    Document m_document;
    Dialogs& m_dialogs;
    InlineMessage* m_message;
};

} // namespace ledforum
