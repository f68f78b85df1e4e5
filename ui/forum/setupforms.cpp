// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/setupforms.h"

#include "app/forum/settings.h"
#include "app/security/accounts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QStandardPaths>

namespace ledforum {

using namespace Qt::StringLiterals;

SetUpForm::SetUpForm(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * theme::grid);
    m_column->setAlignment(Qt::AlignTop);
}

void SetUpForm::addField(const QString& label, QWidget* field, const QString& help)
{
    m_column->addWidget(new FormField(label, field, help));
    if (!focusProxy())
        setFocusProxy(field);
}

void SetUpForm::addRow(const std::vector<std::pair<QString, QWidget*>>& fields)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    for (const auto& [label, field] : fields)
        row->addWidget(new FormField(label, field), 1);
    m_column->addLayout(row);
    if (!focusProxy())
        setFocusProxy(fields.front().second);
}

void SetUpForm::chain(const std::vector<TextField*>& fields)
{
    for (size_t i = 0; i + 1 < fields.size(); ++i)
        connect(fields[i], &QLineEdit::returnPressed, fields[i + 1], qOverload<>(&QWidget::setFocus));
    connect(fields.back(), &QLineEdit::returnPressed, this, &SetUpForm::finished);
}

Failure SetUpForm::wrong(TextField* field, const QString& sentence)
{
    field->setWrong(true);
    field->setFocus();
    return refused(sentence);
}

ForumForm::ForumForm(Dialogs& dialogs, QWidget* parent)
    : SetUpForm(parent)
    , m_dialogs(dialogs)
    , m_name(new TextField(u"setUpName"_s, u"Name of the forum"_s))
    , m_site(new TextField(u"setUpSite"_s, u"Hospital or site"_s))
    , m_path(new TextField(u"setUpPath"_s, u"File that keeps everything"_s))
{
    m_name->setText(u"LED Educational Forum"_s);
    m_site->setPlaceholderText(u"Such as General Hospital"_s);
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_path->setText(QDir::toNativeSeparators(QDir(home).filePath(u"forum.ledforum"_s)));
    auto* choose = new Button(u"Choose…"_s, ButtonKind::Secondary, u"setUpChoosePath"_s);
    auto* file = new QWidget;
    auto* row = new QHBoxLayout(file);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    file->setFocusProxy(m_path);
    addField(u"Name of the forum"_s, m_name);
    addField(u"Hospital or site"_s, m_site);
    addField(u"File that keeps everything"_s, file,
             u"On this computer's own disk, not on a network drive."_s);
    chain({m_name, m_site, m_path});
    connect(choose, &Button::clicked, this, &ForumForm::choosePath);
}

void ForumForm::choosePath()
{
    const auto path =
        m_dialogs.fileToSave(this, u"Where to keep the forum"_s, m_path->text(), u"Forums (*.ledforum)"_s);
    if (path)
        m_path->setText(QDir::toNativeSeparators(*path));
}

std::optional<Failure> ForumForm::problem()
{
    if (m_name->text().trimmed().isEmpty())
        return wrong(m_name, u"Please give the forum a name."_s);
    if (m_site->text().trimmed().isEmpty())
        return wrong(m_site, u"Please name the hospital or site."_s);
    if (m_path->text().trimmed().isEmpty())
        return wrong(m_path, u"Please choose where to keep the forum's file."_s);
    if (QFileInfo::exists(path()))
        return wrong(
            m_path,
            u"There is a file of that name already, and it stays as it is. Please choose another name."_s);
    return std::nullopt;
}

ForumSettings ForumForm::settings() const
{
    ForumSettings settings;
    settings.name = m_name->text().trimmed();
    settings.site = m_site->text().trimmed();
    return settings;
}

QString ForumForm::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

StaffForm::StaffForm(const QString& prefix, const QString& help, QWidget* parent)
    : SetUpForm(parent)
    , m_name(new TextField(prefix + u"Name"_s, u"Full name"_s))
    , m_email(new TextField(prefix + u"Email"_s, u"E-mail address"_s))
    , m_password(new PasswordField(prefix + u"Password"_s, u"Password"_s))
    , m_again(new PasswordField(prefix + u"PasswordAgain"_s, u"The same password again"_s))
{
    addField(u"Full name"_s, m_name, help);
    addField(u"E-mail address"_s, m_email, u"To sign in with."_s);
    addRow({{u"Password"_s, m_password}, {u"The same password again"_s, m_again}});
    layout()->addWidget((new PlainLabel(Accounts::passwordRule(), theme::TextStyle::Caption))->wrapped());
    m_password->setAccessibleDescription(Accounts::passwordRule());
    chain({m_name, m_email, m_password, m_again});
}

std::optional<Failure> StaffForm::problem()
{
    if (!PersonName::parse(m_name->text()))
        return wrong(m_name, u"Please type the full name, as it should stand on certificates."_s);
    if (!EmailAddress::parse(m_email->text()))
        return wrong(m_email, u"“%1” is not an e-mail address."_s.arg(m_email->text().trimmed()));
    if (!Accounts::isGoodPassword(password()))
        return wrong(m_password, Accounts::passwordRule());
    if (m_password->text() != m_again->text())
        return wrong(m_again, u"The two passwords are not the same."_s);
    return std::nullopt;
}

std::optional<StaffMember> StaffForm::member() const
{
    const auto name = PersonName::parse(m_name->text());
    const auto email = EmailAddress::parse(m_email->text());
    return name && email ? std::optional(StaffMember{*name, *email}) : std::nullopt;
}

SecretBytes StaffForm::password() const
{
    QString text = m_password->text();
    return SecretBytes::ofPassword(text);
}

void StaffForm::forgetPassword()
{
    m_password->clear();
    m_again->clear();
}

TimesForm::TimesForm(QWidget* parent)
    : SetUpForm(parent)
    , m_teachingStart(new TimeField(u"setUpTeachingStart"_s, u"Teaching starts"_s))
    , m_teachingMinutes(new TextField(u"setUpTeachingMinutes"_s, u"Teaching, minutes"_s))
    , m_clinicStart(new TimeField(u"setUpClinicStart"_s, u"1:1 appointments start"_s))
    , m_clinicMinutes(new TextField(u"setUpClinicMinutes"_s, u"1:1 appointments, minutes"_s))
    , m_slotMinutes(new QComboBox)
{
    const ForumSettings usual;
    m_teachingStart->setTime(usual.teachingStart);
    m_teachingMinutes->setText(QString::number(usual.teachingMinutes));
    m_clinicStart->setTime(usual.clinicStart);
    m_clinicMinutes->setText(QString::number(usual.clinicMinutes));
    m_slotMinutes->setObjectName(u"setUpSlotMinutes"_s);
    for (const int minutes : {15, 20, 30})
        m_slotMinutes->addItem(u"%1 minutes each"_s.arg(minutes), minutes);
    m_slotMinutes->setCurrentIndex(m_slotMinutes->findData(usual.slotMinutes));
    addRow({{u"Teaching starts"_s, m_teachingStart}, {u"Minutes"_s, m_teachingMinutes}});
    addRow({{u"1:1 appointments start"_s, m_clinicStart}, {u"Minutes"_s, m_clinicMinutes}});
    addField(u"Length of one appointment"_s, m_slotMinutes,
             u"Every second Tuesday; all of this can be changed later in Settings."_s);
    chain({m_teachingStart, m_teachingMinutes, m_clinicStart, m_clinicMinutes});
}

std::optional<Failure> TimesForm::problem()
{
    if (!m_teachingStart->time())
        return wrong(m_teachingStart, u"Please type when teaching starts, such as 2pm or 14:00."_s);
    if (!m_clinicStart->time())
        return wrong(m_clinicStart, u"Please type when the 1:1 appointments start, such as 3pm or 15:00."_s);
    ForumSettings settings;
    settings.name = settings.site = u"any"_s;
    const QStringList problems = problemsOf(apply(settings));
    return problems.isEmpty() ? std::nullopt : std::optional(refused(problems.first()));
}

ForumSettings TimesForm::apply(ForumSettings settings) const
{
    settings.teachingStart = m_teachingStart->time().value_or(settings.teachingStart);
    settings.teachingMinutes = m_teachingMinutes->text().toInt();
    settings.clinicStart = m_clinicStart->time().value_or(settings.clinicStart);
    settings.clinicMinutes = m_clinicMinutes->text().toInt();
    settings.slotMinutes = m_slotMinutes->currentData().toInt();
    return settings;
}

} // namespace ledforum
