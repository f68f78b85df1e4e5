// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/messages/messageparcels.h"

#include "app/certificates/certificateseal.h"
#include "database/certificates/certificatemessagestore.h"
#include "database/people/personstore.h"
#include "database/types/textfold.h"

#include <algorithm>
#include <map>
#include <set>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// One certificate that can be sent.
struct Enclosure
{
    CertificateId id;
    SignedCertificate certificate;
};

bool isBefore(const Enclosure& one, const Enclosure& other)
{
    const auto keyOf = [](const Enclosure& each) {
        const CertificateRecord& record = each.certificate.record;
        return std::tuple(record.span.date, record.span.start, each.id);
    };
    return keyOf(one) < keyOf(other);
}

/// As registers are sorted.
QString sortKey(const Person& person)
{
    return folded(person.fullName.surnameFirst());
}

MessageParcel parcelOf(const Person& person, std::vector<Enclosure> enclosures)
{
    std::ranges::sort(enclosures, isBefore);
    MessageParcel parcel{.person = person.id,
                         .fullName = person.fullName.value(),
                         .email = person.email ? person.email->value() : QString(),
                         .ids = {},
                         .certificates = {}};
    for (Enclosure& each : enclosures) {
        parcel.ids.push_back(each.id);
        parcel.certificates.push_back(std::move(each.certificate));
    }
    return parcel;
}

LeftOutCertificate notInForce(const Certificate& certificate)
{
    return {certificate.serial, u"Certificate %1 is not in force any more, and stands in no draft."_s.arg(
                                    certificate.serial.value())};
}

} // namespace

std::vector<CertificateSerial> MessageParcel::serials() const
{
    std::vector<CertificateSerial> serials;
    for (const SignedCertificate& each : certificates)
        serials.push_back(each.record.serial);
    return serials;
}

SortedParcels sortedParcels(const Connection& connection, const std::vector<Certificate>& certificates)
{
    const CertificateMessageStore messages(connection);
    SortedParcels sorted;
    std::map<PersonId, std::vector<Enclosure>> ofPerson;
    std::set<CertificateId> known;
    for (const Certificate& each : certificates) {
        if (!known.insert(each.id).second)
            continue;
        const auto whole = signedCertificate(each);
        if (!messages.isInForce(each.serial))
            sorted.leftOut.push_back(notInForce(each));
        else if (!whole)
            sorted.leftOut.push_back({each.serial, whole.failure().sentence});
        else
            ofPerson[each.person].push_back({each.id, *whole});
    }
    const PersonStore people(connection);
    std::vector<std::pair<QString, MessageParcel>> parcels;
    for (auto& [id, enclosures] : ofPerson) {
        if (const auto person = people.find(id))
            parcels.emplace_back(sortKey(*person), parcelOf(*person, std::move(enclosures)));
    }
    std::ranges::stable_sort(parcels, {}, &std::pair<QString, MessageParcel>::first);
    for (auto& [key, parcel] : parcels) {
        if (parcel.email.isEmpty())
            sorted.unreachable.push_back({parcel.person, parcel.fullName, parcel.serials()});
        else
            sorted.parcels.push_back(std::move(parcel));
    }
    return sorted;
}

} // namespace ledforum
