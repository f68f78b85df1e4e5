// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/prompt.h"

#include "app/platform/terminal.h"

#include <QFile>
#include <QStringDecoder>

#include <cstdio>

namespace ledforum {

using namespace Qt::StringLiterals;

Result<QString> Prompt::secret(const char* variable, const QString& question)
{
    if (qEnvironmentVariableIsSet(variable))
        return qEnvironmentVariable(variable);
    if (const auto typed = readHidden(question))
        return *typed;
    return refused(u"%1 is needed: set %2, or run the command in a terminal."_s.arg(
        question, QString::fromLatin1(variable)));
}

Result<QString> Prompt::textOf(const QString& fileOrDash)
{
    QFile file(fileOrDash);
    const bool isOpen =
        fileOrDash == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return notFound(u"%1 cannot be read: %2."_s.arg(fileOrDash, file.errorString()));
    QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(file.readAll());
    if (utf8.hasError())
        return refused(u"%1 is not UTF-8 text."_s.arg(fileOrDash));
    return text.trimmed();
}

} // namespace ledforum
