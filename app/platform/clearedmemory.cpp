// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Part of the programs, not of the library: stands in for functions of the C library, for everything in
// the process. What is freed is overwritten, so that nothing of a closed note or a password waits in the heap
// for whoever reads it next. Qt's strings and documents, SQLite and the fonts all come through here.

#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <malloc.h>

extern "C" {

void __libc_free(void* memory) noexcept;

void free(void* memory) noexcept
{
    if (!memory)
        return;
    explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

/// The C library's own would move a block and leave what it held behind.
void* realloc(void* memory, size_t size) noexcept
{
    if (!memory)
        return malloc(size);
    if (size == 0) {
        free(memory);
        return nullptr;
    }
    const size_t held = malloc_usable_size(memory);
    if (size <= held && size > held / 2)
        return memory;
    void* moved = malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, memory, std::min(held, size));
    free(memory);
    return moved;
}

void* reallocarray(void* memory, size_t count, size_t size) noexcept
{
    size_t total = 0;
    if (!__builtin_mul_overflow(count, size, &total))
        return realloc(memory, total);
    errno = ENOMEM;
    return nullptr;
}

} // extern "C"

#endif
