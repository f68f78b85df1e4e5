// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/cli/accountcommands.h"
#include "app/cli/appointmentcommands.h"
#include "app/cli/attendancecommands.h"
#include "app/cli/auditcommands.h"
#include "app/cli/backupcommands.h"
#include "app/cli/certificatecommands.h"
#include "app/cli/cliniccommands.h"
#include "app/cli/democommands.h"
#include "app/cli/forumcommands.h"
#include "app/cli/officecommands.h"
#include "app/cli/peoplecommands.h"
#include "app/cli/programmecommands.h"

namespace ledforum {

std::vector<Command> allCommands()
{
    using Room = std::vector<Command> (*)();
    static constexpr std::initializer_list<Room> rooms = {&forumCommands,
                                                          &backupCommands,
                                                          &restoreCommands,
                                                          &demoCommands,
                                                          &accountCommands,
                                                          &auditCommands,
                                                          &officeCommands,
                                                          &peopleCommands,
                                                          &invitationCommands,
                                                          &keepingCommands,
                                                          &programmeCommands,
                                                          &programmeFileCommands,
                                                          &sessionCommands,
                                                          &programmeActCommands,
                                                          &programmeDocumentCommands,
                                                          &closureCommands,
                                                          &appointmentCommands,
                                                          &waitingCommands,
                                                          &waitingReportCommands,
                                                          &topicCommands,
                                                          &slotCommands,
                                                          &recordCommands,
                                                          &appointmentDocumentCommands,
                                                          &clinicCommands,
                                                          &attendanceCommands,
                                                          &attendanceImportCommands,
                                                          &sheetCommands,
                                                          &replyCommands,
                                                          &protectedTimeCommands,
                                                          &insightCommands,
                                                          &deskCommands,
                                                          &certificateBulkCommands,
                                                          &certificateCommands,
                                                          &certificateStatusCommands,
                                                          &certificateMessageCommands,
                                                          &certificatePictureCommands,
                                                          &certificateVerifyCommands};
    std::vector<Command> all;
    for (const Room room : rooms) {
        for (Command& command : room())
            all.push_back(std::move(command));
    }
    return all;
}

} // namespace ledforum
