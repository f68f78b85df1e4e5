// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.File;

import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Says for each PDF file of a folder whether PDFBox takes it for PDF/A-1b: "valid NAME", or what is wrong. */
public final class Preflight {
    public static void main(String[] folders) throws Exception {
        File[] files = new File(folders[0]).listFiles((folder, name) -> name.endsWith(".pdf"));
        for (File file : files) {
            System.out.println(verdict(file));
        }
    }

    private static String verdict(File file) throws Exception {
        PreflightParser parser = new PreflightParser(file);
        parser.parse();
        try (PreflightDocument document = parser.getPreflightDocument()) {
            document.validate();
            ValidationResult result = document.getResult();
            if (result.isValid()) {
                return "valid " + file.getName();
            }
            StringBuilder text = new StringBuilder("not valid " + file.getName());
            for (ValidationResult.ValidationError error : result.getErrorsList()) {
                text.append("; ").append(error.getErrorCode()).append(' ').append(error.getDetails());
            }
            return text.toString();
        }
    }
}
