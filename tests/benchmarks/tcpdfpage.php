<?php
// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the page of a JSON file with TCPDF, again and again; prints the milliseconds a file.

require_once '/usr/share/php/tcpdf/tcpdf.php';

const FONTS = '/usr/share/fonts/truetype/noto/';
const TIMES = 20;

function face(array $text): string
{
    return ($text[1] ? 'NotoSerif' : 'NotoSans') . ($text[2] ? '-Bold' : '-Regular');
}

function draw(array $page, array $fonts, string $folder, string $path): void
{
    $pdf = new TCPDF('L', 'pt', [$page['width'], $page['height']]);
    $pdf->setPrintHeader(false);
    $pdf->setPrintFooter(false);
    $pdf->setAutoPageBreak(false);
    $pdf->AddPage();
    foreach ($page['areas'] as [$x, $y, $width, $height, $red, $green, $blue]) {
        $pdf->Rect($x, $y, $width, $height, 'F', [], [$red * 255, $green * 255, $blue * 255]);
    }
    foreach ($page['texts'] as $text) {
        $pdf->setTextColor($text[6] * 255, $text[7] * 255, $text[8] * 255);
        $name = $fonts[face($text)];
        $pdf->setFont($name, '', $text[3], $folder . '/' . $name . '.php');
        $pdf->Text($text[4], $text[5] - $text[3], $text[0]);
    }
    $pdf->Output($path, 'F');
}

[, $file, $folder] = $argv;
$page = json_decode(file_get_contents($file), true);
$fonts = [];
foreach ($page['texts'] as $text) {
    $fonts[face($text)] ??= TCPDF_FONTS::addTTFfont(FONTS . face($text) . '.ttf', 'TrueTypeUnicode', '', 32, $folder . '/');
}
draw($page, $fonts, $folder, $folder . '/tcpdf.pdf');
$start = hrtime(true);
for ($number = 0; $number < TIMES; ++$number) {
    draw($page, $fonts, $folder, $folder . "/tcpdf$number.pdf");
}
echo (hrtime(true) - $start) / 1e6 / TIMES, "\n";
