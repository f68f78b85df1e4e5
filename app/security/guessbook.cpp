// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/guessbook.h"

#include "app/security/guessrule.h"
#include "app/security/sodium.h"

#include <QtEndian>

#include <algorithm>
#include <map>

namespace ledforum {

namespace {

using std::chrono::milliseconds;

// A block: format (1), guesses of the most tried name (1), salt (16), nonce (24), the computer's start (8),
// 2,048 guesses of 16 bytes, tag.
constexpr char format = 2;
constexpr qsizetype headerSize = 2;
constexpr qsizetype saltSize = 16;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t capacity = 2048;
constexpr size_t guessSize = 16;
constexpr qsizetype startSize = 8;
constexpr qsizetype contentSize = startSize + capacity * guessSize;
constexpr qsizetype contentAt = headerSize + saltSize + nonceSize;
constexpr qsizetype blockSize = contentAt + contentSize + tagSize;

// Names that stand for many. What was carried over counts against everybody; what a full book has no room for
// against all names with the same remainder, or whoever floods the book could free a name of its guesses.
constexpr quint64 everybody = 0;
constexpr quint64 shares = 16;
constexpr size_t roomForNames = capacity - mostGuesses * (shares + 1);

quint64 shareOf(quint64 name)
{
    return name % shares + 1;
}

bool countsAgainst(const Guess& guess, quint64 name)
{
    return guess.name == name || guess.name == everybody || guess.name == shareOf(name);
}

/// No sign-in takes longer: a program that has not answered by then was stopped.
constexpr std::chrono::seconds longestTry{10};

QByteArray keyOf(const QByteArray& boot, const QByteArray& salt)
{
    QByteArray key = room(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    crypto_generichash(bytesOf(key), static_cast<size_t>(key.size()), bytesOf(boot), lengthOf(boot),
                       bytesOf(salt), static_cast<size_t>(salt.size()));
    return key;
}

QByteArray encoded(milliseconds start, const std::vector<Guess>& guesses)
{
    QByteArray bytes(contentSize, '\0');
    qToBigEndian<qint64>(start.count(), bytes.data());
    char* out = bytes.data() + startSize;
    for (const Guess& guess : guesses) {
        qToBigEndian<quint64>(guess.name, out);
        // Never zero, which is an empty place.
        qToBigEndian<qint64>((guess.at.count() + 1) * 2 + (guess.isAnswered ? 1 : 0), out + 8);
        out += guessSize;
    }
    return bytes;
}

std::vector<Guess> decoded(const QByteArray& bytes)
{
    std::vector<Guess> guesses;
    for (const char* in = bytes.constData() + startSize; in != bytes.constEnd(); in += guessSize) {
        const auto time = qFromBigEndian<qint64>(in + 8);
        if (time == 0)
            break;
        guesses.push_back({qFromBigEndian<quint64>(in), milliseconds(time / 2 - 1), time % 2 == 1});
    }
    return guesses;
}

std::optional<QByteArray> contentOf(const QByteArray& block, const QByteArray& boot)
{
    const QByteArray key = keyOf(boot, block.mid(headerSize, saltSize));
    const unsigned char* start = bytesOf(block);
    QByteArray content = room(contentSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(content), nullptr, nullptr, start + contentAt,
                                                   contentSize + tagSize, start, headerSize,
                                                   start + headerSize + saltSize, bytesOf(key)) != 0)
        return std::nullopt;
    return content;
}

} // namespace

GuessBook GuessBook::opened(const QByteArray& block, const BootMoment& now)
{
    requireSodium();
    GuessBook book(now);
    if (!block.isEmpty())
        book.readFrom(block);
    std::erase_if(book.m_guesses, [&](const Guess& guess) { return now.since - guess.at >= guessWindow; });
    return book;
}

void GuessBook::readFrom(const QByteArray& block)
{
    if (block.size() != blockSize || block.front() != format)
        return carryOver(mostGuesses);
    const auto content = contentOf(block, m_now.boot);
    if (!content)
        return carryOver(static_cast<size_t>(quint8(block.at(1))));
    m_start = milliseconds(qFromBigEndian<qint64>(content->constData()));
    m_guesses = decoded(*content);
    const bool isOfAnotherStart =
        std::ranges::any_of(m_guesses, [this](const Guess& guess) { return guess.at > m_now.since; });
    if (isOfAnotherStart)
        carryOver(mostAtOneName());
}

void GuessBook::carryOver(size_t guesses)
{
    m_start = milliseconds(0);
    m_guesses.assign(std::min(guesses, mostGuesses), Guess{everybody, milliseconds(0), true});
}

QByteArray GuessBook::sealed() const
{
    QByteArray block = room(blockSize);
    block[0] = format;
    block[1] = static_cast<char>(mostAtOneName());
    unsigned char* start = bytesOf(block);
    randombytes_buf(start + headerSize, saltSize + nonceSize);
    const QByteArray key = keyOf(m_now.boot, block.mid(headerSize, saltSize));
    const QByteArray content = encoded(m_start, m_guesses);
    crypto_aead_xchacha20poly1305_ietf_encrypt(start + contentAt, nullptr, bytesOf(content), contentSize,
                                               start, headerSize, nullptr, start + headerSize + saltSize,
                                               bytesOf(key));
    return block;
}

quint64 GuessBook::nameOf(const QByteArray& whose)
{
    requireSodium();
    QByteArray digest = room(crypto_generichash_BYTES_MIN);
    crypto_generichash(bytesOf(digest), static_cast<size_t>(digest.size()), bytesOf(whose), lengthOf(whose),
                       nullptr, 0);
    const auto name = qFromBigEndian<quint64>(digest.constData());
    return name > shares ? name : name + shares + 1;
}

milliseconds GuessBook::waitFor(quint64 name) const
{
    std::vector<milliseconds> times;
    for (const Guess& guess : m_guesses) {
        if (countsAgainst(guess, name))
            times.push_back(guess.at);
    }
    return waitBeforeGuess(times, m_now.since);
}

size_t GuessBook::countOf(quint64 name) const
{
    return static_cast<size_t>(
        std::ranges::count_if(m_guesses, [name](const Guess& guess) { return countsAgainst(guess, name); }));
}

bool GuessBook::isBeingTried(quint64 name) const
{
    return std::ranges::any_of(m_guesses, [&](const Guess& guess) {
        return countsAgainst(guess, name) && !guess.isAnswered && m_now.since - guess.at < longestTry;
    });
}

Guess GuessBook::add(quint64 name)
{
    const Guess guess{m_guesses.size() < roomForNames ? name : shareOf(name), m_now.since, false};
    m_guesses.push_back(guess);
    return guess;
}

void GuessBook::answer(const Guess& guess)
{
    const auto found = std::ranges::find(m_guesses, guess);
    if (found != m_guesses.end())
        found->isAnswered = true;
}

void GuessBook::clear(const Guess& guess)
{
    if (guess.name > shares) {
        std::erase_if(m_guesses, [&](const Guess& other) { return other.name == guess.name; });
    } else if (const auto found = std::ranges::find(m_guesses, guess); found != m_guesses.end()) {
        m_guesses.erase(found);
    }
}

void GuessBook::see(const QDateTime& clock)
{
    m_start = std::max(m_start, milliseconds(clock.toMSecsSinceEpoch()) - m_now.since);
}

std::optional<QDateTime> GuessBook::atLeast() const
{
    if (m_start.count() == 0)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch((m_start + m_now.since).count(), Qt::UTC);
}

size_t GuessBook::mostAtOneName() const
{
    std::map<quint64, size_t> counts;
    for (const Guess& guess : m_guesses)
        ++counts[guess.name];
    size_t ofOne = 0;
    size_t ofShare = 0;
    for (const auto& [name, count] : counts) {
        if (name > shares)
            ofOne = std::max(ofOne, count);
        else if (name != everybody)
            ofShare = std::max(ofShare, count);
    }
    return std::min(counts[everybody] + ofShare + ofOne, mostGuesses);
}

} // namespace ledforum
