// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/peopleimportdialog.h"

#include "app/common/wording.h"
#include "ui/people/peopleimportmodel.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString outcomeOf(const PeopleImport& preview)
{
    return u"%1 new · %2 updated · %3 unchanged"_s.arg(preview.added)
        .arg(preview.updated)
        .arg(preview.unchanged);
}

} // namespace

PeopleImportDialog::PeopleImportDialog(const QString& fileName, const PeopleImport& preview,
                                       std::function<Result<>()> import, QWidget* parent)
    : FormDialog(u"Import people"_s, u"Import"_s, u"peopleImport"_s, parent)
    , m_import(std::move(import))
{
    resize(820, 560);
    auto* file = new PlainLabel(fileName, theme::TextStyle::Secondary);
    file->setObjectName(u"peopleImportFile"_s);
    addWidget(file);
    auto* outcome = new PlainLabel(outcomeOf(preview), theme::TextStyle::Subheading);
    outcome->setObjectName(u"peopleImportOutcome"_s);
    addWidget(outcome);
    auto* table = new PlainTableView(u"peopleImportLines"_s, u"What happens with each line"_s);
    table->setModel(new PeopleImportModel(preview, table));
    table->setMinimumHeight(240);
    addWidget(table);
    showOutcome(preview);
}

void PeopleImportDialog::showOutcome(const PeopleImport& preview)
{
    const int people = preview.added + preview.updated;
    const auto bad = qsizetype(preview.badLines.size());
    setAction(people == 0 || bad > 0 ? u"Import"_s
                                     : u"Import %1"_s.arg(counted(people, u"person"_s, u"people"_s)),
              people > 0 && bad == 0);
    if (bad == 0 && people > 0)
        return;
    auto* message = new InlineMessage(u"peopleImportProblem"_s);
    addWidget(message);
    if (bad > 0)
        message->show(
            MessageKind::Error,
            u"%1 cannot be read. Put it right in the file and choose it again; until then nothing is "
            "imported."_s.arg(counted(bad, u"line"_s, u"lines"_s)));
    else
        message->show(MessageKind::Information,
                      u"Everybody in this file is known already, just as it says."_s);
}

} // namespace ledforum
