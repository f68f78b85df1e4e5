// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/documentpreview.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// One sheet of paper, as wide as there is room.
class PageSheet final : public QWidget
{
public:
    PageSheet(const DocumentPage& page, int number)
        : m_page(page)
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        QStringList words{u"Page %1"_s.arg(number)};
        for (const DocumentPage::Text& text : page.texts)
            words += text.block.text();
        setAccessibleName(words.first());
        setAccessibleDescription(words.join(u'\n'));
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return qRound(width * m_page.size.height() / m_page.size.width());
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        constexpr int usualWidth = 620;
        return {usualWidth, heightForWidth(usualWidth)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF paper(0, 0, width() - 1, height() - 1);
        painter.setPen(theme::colour(theme::Colour::Border, palette()));
        painter.setBrush(Qt::white); // paper is white in the dark, too
        painter.drawRect(paper);
        paintPage(painter, paper, m_page);
    }

private:
    const DocumentPage& m_page;
};

} // namespace

DocumentPreview::DocumentPreview(Document document, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent)
    , m_document(std::move(document))
    , m_dialogs(dialogs)
    , m_message(new InlineMessage(u"previewMessage"_s))
{
    setObjectName(u"documentPreview"_s);
    setWindowTitle(m_document.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* sheets = new QWidget;
    auto* stack = new QVBoxLayout(sheets);
    stack->setSpacing(2 * theme::grid);
    for (const DocumentPage& page : m_document.pages)
        stack->addWidget(new PageSheet(page, stack->count() + 1));
    stack->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"previewPages"_s);
    scroll->setAccessibleName(u"Pages"_s);
    scroll->setWidget(sheets);
    scroll->setWidgetResizable(true);

    auto* close = new Button(u"Close"_s, ButtonKind::Secondary, u"previewClose"_s);
    auto* save = new Button(u"&Save as PDF…"_s, ButtonKind::Secondary, u"previewSave"_s);
    auto* print = new Button(u"&Print…"_s, ButtonKind::Primary, u"previewPrint"_s);
    print->setShortcut(QKeySequence::Print);
    connect(close, &Button::clicked, this, &QDialog::reject);
    connect(save, &Button::clicked, this, &DocumentPreview::save);
    connect(print, &Button::clicked, this, &DocumentPreview::print);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    for (Button* button : {close, save, print})
        buttons->addWidget(button);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget((new PlainLabel(m_document.title, theme::TextStyle::Heading))->wrapped());
    column->addWidget(scroll, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);
    resize(QSize(760, 900).boundedTo(QGuiApplication::primaryScreen()->availableSize() * 0.9));
    print->setFocus();
    if (const auto missing = missingFont(m_document.pages)) {
        // On paper the character would be an empty box: nothing that bears somebody's name leaves like this.
        m_message->show(MessageKind::Error, *missing);
        save->setEnabled(false);
        print->setEnabled(false);
    }
}

void DocumentPreview::print()
{
    const bool isPrinted = m_dialogs.print(this, m_document.title, [this](QPagedPaintDevice& printer) {
        printPages(printer, m_document.pages);
    });
    if (!isPrinted)
        return;
    m_message->show(MessageKind::Success, u"Sent to the printer."_s);
    Q_EMIT taken();
}

void DocumentPreview::save()
{
    const auto path =
        m_dialogs.fileToSave(this, u"Save as PDF"_s, m_document.fileName, u"PDF files (*.pdf)"_s);
    if (!path)
        return;
    if (const Result<> written = writePdf(m_document, *path); !written)
        return m_message->show(MessageKind::Error, written.failure().sentence);
    m_message->show(MessageKind::Success, u"Saved as “%1”."_s.arg(QDir::toNativeSeparators(*path)));
    Q_EMIT taken();
}

} // namespace ledforum
