// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleimport.h"

#include "app/common/wording.h"
#include "app/people/personform.h"
#include "database/people/personstore.h"
#include "database/types/textfold.h"

#include <QHash>

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// A column of the file, the headings that people give it, and the field it fills.
struct Field
{
    QString PersonForm::*field;
    QStringList headings;
};

const std::vector<Field>& fields()
{
    static const std::vector<Field> all = {
        {&PersonForm::fullName, {u"Full name"_s, u"Name"_s, u"Doctor"_s, u"Doctor's name"_s}},
        {&PersonForm::email, {u"Email"_s, u"Email address"_s, u"Work email"_s, u"Mail"_s}},
        {&PersonForm::profession, {u"Profession"_s}},
        {&PersonForm::professionalBody, {u"Professional body"_s, u"Body"_s, u"Regulator"_s}},
        {&PersonForm::number,
         {u"GMC number"_s, u"GMC"_s, u"GMC no"_s, u"GMC no."_s, u"GMC reference number"_s, u"GMC reference"_s,
          u"Professional number"_s, u"Registration number"_s, u"Number"_s}},
        {&PersonForm::grade, {u"Grade"_s, u"Post"_s, u"Job title"_s}},
        {&PersonForm::specialty, {u"Specialty"_s, u"Speciality"_s, u"Department"_s}},
        {&PersonForm::intake, {u"Intake"_s}},
        {&PersonForm::isInternationalGraduate,
         {u"International medical graduate"_s, u"IMG"_s, u"International graduate"_s}},
    };
    return all;
}

QString tidied(QString PersonForm::*field, const QString& cell)
{
    if (field != &PersonForm::number)
        return cell;
    return cell.simplified().remove(u' '); // 7 000 138, as spreadsheets group it, often with hard spaces
}

/// Reads the lines one by one, and remembers which line was whose.
class ImportReader final
{
public:
    ImportReader(const PersonStore& people, const CsvTable& table)
        : m_people(people)
        , m_width(table.headings().size())
    {
        for (const Field& field : fields())
            m_columns.push_back(table.column(field.headings));
        for (const ProfessionalBody body :
             {ProfessionalBody::Nmc, ProfessionalBody::Hcpc, ProfessionalBody::Gphc, ProfessionalBody::Gdc}) {
            const QString name = toString(body);
            const qsizetype column = table.column({name + u" number"_s, name + u" PIN"_s, name});
            if (column >= 0)
                m_bodyColumns.push_back({body, column});
        }
    }

    /// False when no column could tell one person from another.
    [[nodiscard]] bool knowsAKey() const
    {
        return columnOf(&PersonForm::email) >= 0 || columnOf(&PersonForm::number) >= 0 ||
               !m_bodyColumns.empty();
    }
    void read(const CsvRow& row);
    [[nodiscard]] PeopleImport take() { return std::move(m_import); }

private:
    [[nodiscard]] qsizetype columnOf(QString PersonForm::*wanted) const;
    [[nodiscard]] PersonForm written(const CsvRow& row) const;
    [[nodiscard]] PersonForm merged(const PersonForm& row, const std::optional<Person>& known) const;
    [[nodiscard]] std::optional<Person> knownPerson(const PersonForm& row, QStringList& problems) const;
    [[nodiscard]] QStringList repeats(const PersonDetails& details, const std::optional<Person>& known,
                                      int line);
    void settle(const PersonDetails& details, const std::optional<Person>& known, int line);

    const PersonStore& m_people;
    qsizetype m_width;
    std::vector<qsizetype> m_columns;                                  ///< in the order of fields()
    std::vector<std::pair<ProfessionalBody, qsizetype>> m_bodyColumns; ///< "NMC PIN": number and body in one
    QHash<QString, int> m_lineOf;                                      ///< keys of earlier lines
    PeopleImport m_import;
};

qsizetype ImportReader::columnOf(QString PersonForm::*wanted) const
{
    for (size_t i = 0; i < fields().size(); ++i) {
        if (fields()[i].field == wanted)
            return m_columns[i];
    }
    return -1;
}

PersonForm ImportReader::written(const CsvRow& row) const
{
    PersonForm form;
    for (size_t i = 0; i < fields().size(); ++i)
        form.*fields()[i].field = tidied(fields()[i].field, row.cell(m_columns[i]));
    for (const auto& [body, column] : m_bodyColumns) {
        if (form.number.isEmpty() && !row.cell(column).isEmpty()) {
            form.number = tidied(&PersonForm::number, row.cell(column));
            form.professionalBody = toString(body);
        }
    }
    return form;
}

/// What is known, under what the line says; without a professional body of its own a number belongs to the
/// profession's.
PersonForm ImportReader::merged(const PersonForm& row, const std::optional<Person>& known) const
{
    PersonForm form = known ? formOf(*known) : PersonForm{.professionalBody = {}};
    if (!row.profession.isEmpty() && row.professionalBody.isEmpty() && !row.number.isEmpty())
        form.professionalBody.clear();
    for (const Field& field : fields()) {
        if (!(row.*field.field).isEmpty())
            form.*field.field = row.*field.field;
    }
    return form;
}

std::optional<Person> ImportReader::knownPerson(const PersonForm& row, QStringList& problems) const
{
    std::optional<Person> byEmail;
    std::optional<Person> byNumber;
    if (const auto email = EmailAddress::parse(row.email))
        byEmail = m_people.findByEmail(*email);
    const auto body = row.professionalBody.isEmpty() ? usualBodyOf(row.profession)
                                                     : professionalBodyFrom(row.professionalBody);
    if (const auto number = body ? ProfessionalNumber::parse(*body, row.number) : std::nullopt)
        byNumber = m_people.findByNumber(*number);
    if (byEmail && byNumber && byEmail->id != byNumber->id) {
        problems += u"The e-mail address is that of %1, but the number that of %2."_s.arg(
            byEmail->fullName.value(), byNumber->fullName.value());
    }
    return byEmail ? byEmail : byNumber;
}

QStringList ImportReader::repeats(const PersonDetails& details, const std::optional<Person>& known, int line)
{
    QStringList keys;
    if (details.email)
        keys += details.email->value();
    if (details.number)
        keys += details.number->display();
    if (known)
        keys += u"person %1"_s.arg(known->id.value());
    for (const QString& key : keys) {
        if (const int earlier = m_lineOf.value(key); earlier > 0)
            return {u"The same person stands in line %1 already."_s.arg(earlier)};
    }
    for (const QString& key : keys)
        m_lineOf.insert(key, line);
    return {};
}

void ImportReader::settle(const PersonDetails& details, const std::optional<Person>& known, int line)
{
    if (known && static_cast<const PersonDetails&>(*known) == details) {
        ++m_import.unchanged;
        return;
    }
    ++(known ? m_import.updated : m_import.added);
    m_import.changes.push_back({line, known ? std::optional(known->id) : std::nullopt, details});
}

void ImportReader::read(const CsvRow& row)
{
    const PersonForm form = written(row);
    QStringList problems;
    if (row.cells.size() > m_width && !row.cells.mid(m_width).join(QString()).trimmed().isEmpty())
        problems += u"The line has more cells than the heading has columns."_s;
    const auto known = knownPerson(form, problems);
    const PersonForm whole = merged(form, known);
    problems += problemsOf(whole);
    const auto details = parsed(whole);
    if (details && problems.isEmpty())
        problems += repeats(*details, known, row.line);
    if (!details || !problems.isEmpty())
        m_import.badLines.push_back({row.line, problems.join(u' ')});
    else
        settle(*details, known, row.line);
}

} // namespace

QString PeopleImport::summary() const
{
    return u"%1 added, %2 updated, %3 unchanged."_s.arg(counted(added, u"person"_s, u"people"_s))
        .arg(updated)
        .arg(unchanged);
}

Result<PeopleImport> plannedImport(const PersonStore& people, const QByteArray& file)
{
    const auto table = CsvTable::read(file);
    if (!table)
        return table.failure();
    ImportReader reader(people, *table);
    if (!reader.knowsAKey()) {
        return refused(u"The first line must name the columns: Full name, Email, GMC number and so on. It "
                       u"names no e-mail "
                       "address and no professional number. Nothing was imported."_s);
    }
    for (const CsvRow& row : table->rows())
        reader.read(row);
    return reader.take();
}

} // namespace ledforum
