// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/speakerfields.h"

#include "ui/shell/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fields.h"

#include <QGridLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList stateNames()
{
    QStringList names;
    for (const SpeakerState state : allSpeakerStates())
        names << nameOf(state);
    return names;
}

} // namespace

SpeakerFields::SpeakerFields(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::grid);
    m_grid->setVerticalSpacing(theme::grid);
    for (const auto& [column, share] : {std::pair(0, 5), std::pair(1, 4), std::pair(2, 4), std::pair(3, 3)})
        m_grid->setColumnStretch(column, share);
    keepAnEmptyLine();
    setFocusProxy(m_lines.front().name);
}

void SpeakerFields::load(const std::vector<Speaker>& speakers)
{
    while (m_lines.size() < speakers.size())
        addLine();
    for (size_t i = 0; i < m_lines.size(); ++i)
        fill(m_lines[i], i < speakers.size() ? speakers[i] : Speaker{});
    keepAnEmptyLine();
}

void SpeakerFields::fill(Line& line, const Speaker& speaker)
{
    line.loaded = speaker;
    line.name->setText(speaker.name);
    line.role->setText(speaker.role);
    line.email->setText(speaker.email ? speaker.email->value() : QString());
    for (TextField* field : {line.name, line.role, line.email})
        field->setCursorPosition(0);
    const auto& states = allSpeakerStates();
    line.state->setCurrentIndex(int(std::ranges::find(states, speaker.state) - states.begin()));
}

Result<std::vector<Speaker>> SpeakerFields::speakers() const
{
    std::vector<Speaker> speakers;
    for (const Line& line : m_lines) {
        const QString name = line.name->text().trimmed();
        if (name.isEmpty())
            continue;
        const QString typed = line.email->text().trimmed();
        const auto email = EmailAddress::parse(typed);
        line.email->setWrong(!typed.isEmpty() && !email);
        if (!typed.isEmpty() && !email) {
            line.email->setFocus();
            return refused(u"“%1” is no e-mail address. Put it right, or leave it empty."_s.arg(typed));
        }
        speakers.push_back({name, line.role->text().trimmed(), email,
                            allSpeakerStates().at(size_t(line.state->currentIndex()))});
    }
    return speakers;
}

void SpeakerFields::addLine()
{
    const int number = int(m_lines.size()) + 1;
    const auto field = [number](const QString& name, const QString& what, const QString& placeholder) {
        auto* made = new TextField(name + QString::number(number), u"%1 %2"_s.arg(what).arg(number));
        made->setPlaceholderText(placeholder);
        return made;
    };
    const Line line{field(u"sessionSpeaker"_s, u"Speaker"_s, number == 1 ? u"Name"_s : u"One more speaker"_s),
                    field(u"sessionSpeakerRole"_s, u"Role of speaker"_s, u"Role"_s),
                    field(u"sessionSpeakerEmail"_s, u"E-mail address of speaker"_s, u"E-mail"_s),
                    choiceBox(u"sessionSpeakerState%1"_s.arg(number), u"State of speaker %1"_s.arg(number),
                              stateNames())};
    QWidget* before = m_lines.empty() ? nullptr : m_lines.back().state;
    int column = 0;
    for (QWidget* widget : std::initializer_list<QWidget*>{line.name, line.role, line.email, line.state}) {
        m_grid->addWidget(widget, number - 1, column++);
        if (before)
            setTabOrder(before, widget);
        before = widget;
    }
    m_lines.push_back(line);
    connect(line.name, &QLineEdit::textEdited, this, [this, index = m_lines.size() - 1] {
        forgetThePerson(index);
        keepAnEmptyLine();
    });
}

void SpeakerFields::forgetThePerson(size_t line)
{
    const Line& edited = m_lines.at(line);
    if (edited.loaded.name.isEmpty() || edited.name->text().trimmed() == edited.loaded.name)
        return;
    if (edited.loaded.email && edited.email->text() == edited.loaded.email->value())
        edited.email->clear();
    edited.state->setCurrentIndex(0);
}

void SpeakerFields::keepAnEmptyLine()
{
    if (m_lines.empty() || !m_lines.back().name->text().isEmpty())
        addLine();
}

} // namespace ledforum
