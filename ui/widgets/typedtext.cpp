// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/typedtext.h"

#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isTypedInto(const QLineEdit& field)
{
    const bool isSecret =
        field.echoMode() != QLineEdit::Normal || field.inputMethodHints().testFlag(Qt::ImhSensitiveData);
    return !isSecret && !field.isReadOnly() && !qobject_cast<const SearchField*>(&field) &&
           !field.objectName().startsWith(u"qt_"_s);
}

void choose(QComboBox& box, const QString& text)
{
    if (const int row = box.findText(text); row >= 0)
        box.setCurrentIndex(row);
    else if (box.isEditable())
        box.setEditText(text);
}

} // namespace

QMap<QString, QString> fieldsIn(const QWidget& form)
{
    QMap<QString, QString> fields;
    for (const auto* field : form.findChildren<QLineEdit*>())
        if (isTypedInto(*field))
            fields.insert(field->objectName(), field->text());
    for (const auto* field : form.findChildren<QPlainTextEdit*>())
        if (!field->isReadOnly())
            fields.insert(field->objectName(), field->toPlainText());
    for (const auto* box : form.findChildren<QComboBox*>())
        fields.insert(box->objectName(), box->currentText());
    fields.remove(QString());
    return fields;
}

QMap<QString, QString> changedSince(const QMap<QString, QString>& before, const QWidget& form)
{
    QMap<QString, QString> changed;
    for (const auto& [name, text] : fieldsIn(form).asKeyValueRange())
        if (text != before.value(name))
            changed.insert(name, text);
    return changed;
}

void fillFieldsIn(QWidget& form, const QMap<QString, QString>& fields)
{
    for (const auto& [name, text] : fields.asKeyValueRange()) {
        if (auto* line = form.findChild<QLineEdit*>(name))
            line->setText(text);
        else if (auto* page = form.findChild<QPlainTextEdit*>(name))
            page->setPlainText(text);
        else if (auto* box = form.findChild<QComboBox*>(name))
            choose(*box, text);
    }
}

} // namespace ledforum
