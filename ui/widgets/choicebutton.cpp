// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/choicebutton.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

ChoiceButton::ChoiceButton(const QString& icon, const QString& title, const QString& description,
                           const QString& objectName, QWidget* parent)
    : QPushButton(parent)
{
    setObjectName(objectName);
    setProperty("kind", u"choice"_s);
    setAccessibleName(title);
    setAccessibleDescription(description);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto* picture = new PlainLabel;
    picture->setPixmap(theme::icon(icon, theme::Colour::Accent).pixmap(QSize(24, 24), devicePixelRatioF()));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new PlainLabel(title, theme::TextStyle::Strong));
    words->addWidget((new PlainLabel(description, theme::TextStyle::Caption))->wrapped());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * theme::grid, 12, 2 * theme::grid, 12);
    row->setSpacing(2 * theme::grid);
    row->addWidget(picture);
    row->addLayout(words, 1);
    for (QWidget* child : findChildren<QWidget*>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize ChoiceButton::sizeHint() const
{
    return layout()->sizeHint().expandedTo(QSize(0, 8 * theme::grid));
}

void ChoiceButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace ledforum
