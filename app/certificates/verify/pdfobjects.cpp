// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/pdfobjects.h"

#include "app/certificates/verify/inflated.h"

#include <QRegularExpression>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace ledforum {

using namespace Qt::StringLiterals;

/// How much of a file that LED Forum did not write may still be looked at.
class PdfObjects::Effort final
{
public:
    explicit Effort(qsizetype bytes)
        : m_bytes(bytes)
    {
    }
    /// False once it was too much.
    [[nodiscard]] bool spend(qsizetype bytes, int values)
    {
        m_bytes -= bytes;
        m_values -= values;
        return m_bytes > 0 && m_values > 0;
    }

private:
    qsizetype m_bytes;
    int m_values = 1'000'000;
};

namespace {

constexpr qsizetype largestContent = 16 << 20;
constexpr int mostObjects = 100'000;
constexpr qsizetype mostPasses = 4; // over a file: more, and it was made to be read again and again

/// Whether it may be the number of an object.
bool isObjectNumber(const PdfValue& value)
{
    return value.isNumber() && value.number >= 1 && value.number <= mostObjects &&
           value.number == std::floor(value.number);
}

struct Numbered
{
    int number = 0;
    PdfObject object;
};

enum class Lengths { Trusted, Sought };

/// From "12 0 obj" to "endobj". Where lengths are sought, a stream ends at its "endstream" whatever its
/// Length says.
std::optional<Numbered> indirectObject(PdfScanner& scanner, const QByteArray& pdf, Lengths lengths)
{
    const auto number = scanner.next();
    const auto generation = number && number->isNumber() ? scanner.next() : std::nullopt;
    if (!generation || !generation->isNumber() || !isObjectNumber(*number) ||
        (lengths == Lengths::Trusted && generation->number != 0) || !scanner.takeWord("obj"))
        return std::nullopt;
    auto value = scanner.next();
    if (!value || value->type == PdfValue::Type::Operator)
        return std::nullopt;
    Numbered found{int(number->number), {*std::move(value)}};
    if (found.object.value.type == PdfValue::Type::Dictionary && scanner.takeWord("stream")) {
        qsizetype at = scanner.position();
        if (at < pdf.size() && pdf[at] == '\r' && lengths == Lengths::Sought)
            ++at;
        if (at >= pdf.size() || pdf[at] != '\n')
            return std::nullopt;
        ++at;
        const PdfValue& said = found.object.value["Length"];
        qsizetype length = said.isNumber() ? qsizetype(said.number) : -1;
        const auto endsAt = [&](qsizetype end) {
            scanner.moveTo(end);
            return scanner.takeWord("endstream");
        };
        if (length < 0 || length > pdf.size() - at || !endsAt(at + length)) {
            const qsizetype end = pdf.indexOf("endstream", at);
            if (lengths == Lengths::Trusted || end < 0) {
                scanner.moveTo(pdf.size()); // as far as it was looked
                return std::nullopt;
            }
            length = end - at;
            (void)endsAt(end);
        }
        found.object.raw = pdf.sliced(at, length);
    }
    if (!scanner.takeWord("endobj") && lengths == Lengths::Trusted)
        return std::nullopt;
    return found;
}

bool hasRoot(const PdfValue& dictionary)
{
    return dictionary["Root"].type == PdfValue::Type::Reference;
}

} // namespace

PdfObjects PdfObjects::read(const QByteArray& pdf)
{
    PdfObjects file;
    if (!file.readStrictly(pdf)) {
        file.m_objects.clear();
        file.m_trailer = {};
        file.m_problem = u"The file was written by another program, or is damaged."_s;
        file.gather(pdf);
        file.gatherTrailer(pdf);
        file.gatherPacked();
    }
    return file;
}

bool PdfObjects::readStrictly(const QByteArray& pdf)
{
    static const QRegularExpression header(u"^%PDF-1\\.[0-7]\\n(?:%[\\x80-\\xff]{4,8}\\n)?"_s);
    const auto match = header.match(QString::fromLatin1(pdf.first(std::min<qsizetype>(pdf.size(), 32))));
    if (!match.hasMatch())
        return false;
    PdfScanner scanner(pdf, PdfScanner::References::Known, match.capturedLength());
    std::map<int, qsizetype> places;
    while (true) {
        scanner.skipSpace();
        const qsizetype place = scanner.position();
        if (scanner.takeWord("xref")) {
            scanner.moveTo(place);
            return readTable(scanner, pdf, places);
        }
        auto numbered = indirectObject(scanner, pdf, Lengths::Trusted);
        if (!numbered || !places.emplace(numbered->number, place).second)
            return false;
        m_objects.emplace(numbered->number, std::move(numbered->object));
    }
}

bool PdfObjects::readTable(PdfScanner& scanner, const QByteArray& pdf, const std::map<int, qsizetype>& places)
{
    const qsizetype start = scanner.position();
    const qsizetype count = qsizetype(places.size()) + 1;
    QByteArray table = "xref\n0 " + QByteArray::number(count) + "\n0000000000 65535 f \n";
    for (int number = 1; number < count; ++number) {
        const auto place = places.find(number);
        if (place == places.end())
            return false;
        table += QByteArray::number(place->second).rightJustified(10, '0') + " 00000 n \n";
    }
    if (!scanner.takeWord(table) || !scanner.takeWord("trailer"))
        return false;
    const auto trailer = scanner.next();
    if (!trailer || !hasRoot(*trailer) || (*trailer)["Size"].number != double(count))
        return false;
    m_trailer = *trailer;
    m_tablePlace = start;
    const bool isWhole = scanner.takeWord("startxref\n" + QByteArray::number(start) + "\n%%EOF");
    scanner.skipSpace();
    return isWhole && scanner.position() == pdf.size();
}

void PdfObjects::gather(const QByteArray& pdf)
{
    // The later of two objects with one number counts, as in a file that was added to.
    Effort effort(mostPasses * pdf.size());
    qsizetype at = 0;
    while ((at = pdf.indexOf(" obj", at)) >= 0 && m_objects.size() < mostObjects) {
        qsizetype start = at;
        while (start > 0 && std::isdigit(static_cast<unsigned char>(pdf[start - 1])))
            --start;
        while (start > 0 && pdf[start - 1] == ' ')
            --start;
        while (start > 0 && std::isdigit(static_cast<unsigned char>(pdf[start - 1])))
            --start;
        PdfScanner scanner(pdf, PdfScanner::References::Known, start);
        at += 4;
        auto numbered = indirectObject(scanner, pdf, Lengths::Sought);
        if (!effort.spend(scanner.position() - start, scanner.count()))
            return;
        if (numbered) {
            at = std::max(at, scanner.position());
            if (hasRoot(numbered->object.value))
                m_trailer = numbered->object.value;
            m_objects.insert_or_assign(numbered->number, std::move(numbered->object));
        }
    }
}

void PdfObjects::gatherTrailer(const QByteArray& pdf)
{
    Effort effort(mostPasses * pdf.size());
    for (qsizetype at = 0; (at = pdf.indexOf("trailer", at)) >= 0; at += 7) {
        PdfScanner scanner(pdf, PdfScanner::References::Known, at + 7);
        const auto trailer = scanner.next();
        if (!effort.spend(scanner.position() - at, scanner.count()))
            return;
        if (trailer && hasRoot(*trailer))
            m_trailer = *trailer;
    }
}

void PdfObjects::gatherPacked()
{
    std::map<int, PdfObject> packed;
    Effort effort(m_contentLeft);
    for (const auto& [number, object] : m_objects) {
        if (object.value["Type"].isName("ObjStm") && !unpack(object, effort, packed))
            break;
    }
    m_objects.merge(packed);
}

/// The objects in a stream of them. False once it was too much.
bool PdfObjects::unpack(const PdfObject& object, Effort& effort, std::map<int, PdfObject>& packed) const
{
    const auto bytes = content(object);
    if (!bytes)
        return true;
    PdfScanner places(*bytes);
    for (int i = 0; i < object.value["N"].number; ++i) {
        const auto name = places.next();
        const auto place = places.next();
        if (!name || !place || !isObjectNumber(*name) || !place->isNumber())
            return true;
        const double first = object.value["First"].number + place->number;
        const auto start = qsizetype(std::clamp(first, 0.0, double(bytes->size())));
        PdfScanner scanner(*bytes, PdfScanner::References::Known, start);
        auto value = scanner.next();
        if (!effort.spend(scanner.position() - start, scanner.count()))
            return false;
        if (value)
            packed.insert_or_assign(int(name->number), PdfObject{*std::move(value)});
    }
    return true;
}

const PdfObject* PdfObjects::object(const PdfValue& reference) const
{
    const auto found = reference.type == PdfValue::Type::Reference
                           ? m_objects.find(int(std::clamp(reference.number, 0.0, 1e9)))
                           : m_objects.end();
    return found == m_objects.end() ? nullptr : &found->second;
}

const PdfValue& PdfObjects::resolved(const PdfValue& value) const
{
    const PdfValue* result = &value;
    for (int step = 0; step < 8 && result->type == PdfValue::Type::Reference; ++step) {
        static const PdfValue null;
        const PdfObject* target = object(*result);
        result = target ? &target->value : &null;
    }
    return *result;
}

std::optional<QByteArray> PdfObjects::content(const PdfObject& object) const
{
    if (!object.raw || m_contentLeft < object.raw->size())
        return std::nullopt;
    m_contentLeft -= object.raw->size();
    PdfValue filter = resolved(object.value["Filter"]);
    if (filter.type == PdfValue::Type::Array && filter.items.size() == 1)
        filter = resolved(filter.items.front());
    if (filter.type == PdfValue::Type::Null || (filter.type == PdfValue::Type::Array && filter.items.empty()))
        return object.raw;
    if (!filter.isName("FlateDecode") || resolved(object.value["DecodeParms"]).members.contains("Predictor"))
        return std::nullopt;
    const qsizetype most = std::min(largestContent, m_contentLeft);
    qsizetype room = most;
    auto bytes = inflated(*object.raw, room);
    m_contentLeft -= most - room;
    return bytes;
}

} // namespace ledforum
