// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/topicsdialog.h"

#include "app/common/wording.h"
#include "ui/programme/topicsmodel.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString outcomeOf(const ProgrammeImport& preview)
{
    const auto filled = qsizetype(preview.filled.size());
    const auto leftOver = qsizetype(preview.leftOver.size());
    QString outcome = u"%1 filled, in order of date"_s.arg(counted(filled, u"session"_s, u"sessions"_s));
    if (leftOver > 0)
        outcome += u" · %1 left over, for which no session without a title is planned"_s.arg(
            counted(leftOver, u"topic"_s, u"topics"_s));
    return outcome;
}

} // namespace

TopicsDialog::TopicsDialog(const QString& fileName, const ProgrammeImport& preview,
                           std::function<Result<>()> import, QWidget* parent)
    : FormDialog(u"Import topics"_s, u"Import"_s, u"topics"_s, parent)
    , m_import(std::move(import))
{
    resize(820, 560);
    addWidget(new PlainLabel(fileName, theme::TextStyle::Secondary));
    auto* outcome = new PlainLabel(outcomeOf(preview), theme::TextStyle::Subheading);
    outcome->setObjectName(u"topicsOutcome"_s);
    addWidget(outcome->wrapped());
    auto* table = new PlainTableView(u"topicsLines"_s, u"What happens with each topic"_s);
    table->setModel(new TopicsModel(preview, table));
    table->setStretchColumn(TopicsModel::Title);
    table->setMinimumHeight(240);
    addWidget(table);
    if (!preview.newSpecialties.isEmpty())
        addWidget((new PlainLabel(u"New specialties: %1"_s.arg(preview.newSpecialties.join(u", "_s)),
                                  theme::TextStyle::Secondary))
                      ->wrapped());
    const auto filled = qsizetype(preview.filled.size());
    setAction(filled > 0 ? u"Fill %1"_s.arg(counted(filled, u"session"_s, u"sessions"_s))
                         : u"Nothing to fill"_s,
              filled > 0);
}

} // namespace ledforum
