# SPDX-FileCopyrightText: 2026 The LED Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the page of a JSON file with ReportLab, again and again; prints the milliseconds a file."""

import json
import sys
import time

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONTS = "/usr/share/fonts/truetype/noto/"
TIMES = 100


def face(text):
    return ("NotoSerif" if text[1] else "NotoSans") + ("-Bold" if text[2] else "-Regular")


def draw(page, path):
    pdf = canvas.Canvas(path, pagesize=(page["width"], page["height"]))
    for x, y, width, height, *colour in page["areas"]:
        pdf.setFillColorRGB(*colour)
        pdf.rect(x, page["height"] - y - height, width, height, stroke=0, fill=1)
    for text in page["texts"]:
        pdf.setFillColorRGB(*text[6:9])
        pdf.setFont(face(text), text[3])
        pdf.drawString(text[4], page["height"] - text[5], text[0])
    pdf.save()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        page = json.load(file)
    for name in {face(text) for text in page["texts"]}:
        pdfmetrics.registerFont(TTFont(name, FONTS + name + ".ttf"))
    draw(page, sys.argv[2] + "/reportlab.pdf")
    start = time.monotonic()
    for number in range(TIMES):
        draw(page, f"{sys.argv[2]}/reportlab{number}.pdf")
    print((time.monotonic() - start) * 1000 / TIMES)


main()
