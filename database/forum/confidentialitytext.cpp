// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/forum/confidentialitytext.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QString defaultConfidentialityText()
{
    return u"What you say and write stays between you and the Deputy Clinical Tutor. Nobody else in the "
           u"forum "
           "can read it: not the Medical Education Team, your department or your supervisor. If there is a "
           "second tutor, they share this work and read all notes.\n"
           "There are limits. The tutor must speak to someone else if you or another person may come to "
           "serious "
           "harm, if patients may not be safe, or if the law requires it; where it can be done safely, you "
           "are "
           "told first.\n"
           "You may ask the tutor at any time what is kept about you, and whom to turn to about it."_s;
}

} // namespace ledforum
