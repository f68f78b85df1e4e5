// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/speakerfields.h"

#include "ui/shell/theme.h"
#include "ui/widgets/fields.h"

#include <QGridLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

SpeakerFields::SpeakerFields(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * theme::grid);
    m_grid->setVerticalSpacing(theme::grid);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    keepAnEmptyLine();
    setFocusProxy(m_lines.front().name);
}

void SpeakerFields::load(const std::vector<Speaker>& speakers)
{
    for (size_t i = 0; i < speakers.size(); ++i) {
        if (i == m_lines.size())
            addLine({});
        m_lines[i].name->setText(speakers[i].name);
        m_lines[i].role->setText(speakers[i].role);
    }
    keepAnEmptyLine();
}

std::vector<Speaker> SpeakerFields::speakers() const
{
    std::vector<Speaker> speakers;
    for (const Line& line : m_lines) {
        if (const QString name = line.name->text().trimmed(); !name.isEmpty())
            speakers.push_back({name, line.role->text().trimmed()});
    }
    return speakers;
}

void SpeakerFields::addLine(const Speaker& speaker)
{
    const int number = int(m_lines.size()) + 1;
    auto* name = new TextField(u"sessionSpeaker%1"_s.arg(number), u"Speaker %1"_s.arg(number));
    auto* role = new TextField(u"sessionSpeakerRole%1"_s.arg(number), u"Role of speaker %1"_s.arg(number));
    name->setPlaceholderText(number == 1 ? u"Name"_s : u"One more speaker"_s);
    role->setPlaceholderText(u"Role, such as Consultant"_s);
    name->setText(speaker.name);
    role->setText(speaker.role);
    m_grid->addWidget(name, number - 1, 0);
    m_grid->addWidget(role, number - 1, 1);
    if (!m_lines.empty()) {
        setTabOrder(m_lines.back().role, name);
        setTabOrder(name, role);
    }
    m_lines.push_back({name, role});
    connect(name, &QLineEdit::textEdited, this, &SpeakerFields::keepAnEmptyLine);
}

void SpeakerFields::keepAnEmptyLine()
{
    if (m_lines.empty() || !m_lines.back().name->text().isEmpty())
        addLine({});
}

} // namespace ledforum
