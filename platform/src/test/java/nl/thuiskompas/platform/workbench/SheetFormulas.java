package nl.thuiskompas.platform.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a workbook and computes its formulas as a spreadsheet does: sums, the four operations and IF(cell=0,"",…). */
final class SheetFormulas {
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> formulas = new HashMap<>();

    private String text = "";
    private String sheet = "";
    private int at;

    SheetFormulas(byte[] workbook) {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Stream<Sheet> sheets = read.getSheets()) {
            for (Sheet each : sheets.toList()) {
                for (Row row : each.read()) {
                    for (Cell cell : row) {
                        take(each.getName(), cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String name, Cell cell) {
        if (cell == null) {
            return;
        }
        String place = name + "!" + cell.getAddress();
        if (cell.getFormula() != null) {
            formulas.put(place, cell.getFormula());
        } else if (cell.getValue() != null) {
            values.put(place, cell.getValue());
        }
    }

    /** Puts a number in a cell, as somebody does who tries something. */
    void put(String sheetName, String place, double number) {
        values.put(sheetName + "!" + place, BigDecimal.valueOf(number));
    }

    String words(String sheetName, String place) {
        return String.valueOf(values.get(sheetName + "!" + place));
    }

    boolean isFormula(String sheetName, String place) {
        return formulas.containsKey(sheetName + "!" + place);
    }

    /** The number in a cell, computed when it is a formula; 0 for an empty one. */
    double number(String sheetName, String place) {
        String key = sheetName + "!" + place;
        String formula = formulas.get(key);
        if (formula == null) {
            return values.get(key) instanceof BigDecimal number ? number.doubleValue() : 0;
        }
        SheetFormulas inner = new SheetFormulas(this, sheetName, formula);
        double number = inner.sum();
        if (inner.at != formula.length()) {
            throw new IllegalStateException(formula + " cannot be read from " + inner.at);
        }
        return number;
    }

    private SheetFormulas(SheetFormulas other, String sheet, String text) {
        values.putAll(other.values);
        formulas.putAll(other.formulas);
        this.sheet = sheet;
        this.text = text;
    }

    private double sum() {
        double sum = takes('-') ? -product() : product();
        while (true) {
            if (takes('+')) {
                sum += product();
            } else if (takes('-')) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = factor();
        while (true) {
            if (takes('*')) {
                product *= factor();
            } else if (takes('/')) {
                product /= factor();
            } else {
                return product;
            }
        }
    }

    private double factor() {
        if (takes('(')) {
            double inner = sum();
            takes(')');
            return inner;
        }
        if (text.startsWith("SUM(", at)) {
            at += 4;
            return range();
        }
        if (text.startsWith("IF(", at)) {
            at += 3;
            double tested = factor();
            at += "=0,\"\",".length();
            double otherwise = sum();
            takes(')');
            return tested == 0 ? 0 : otherwise;
        }
        if (Character.isDigit(text.charAt(at))) {
            int from = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            return Double.parseDouble(text.substring(from, at));
        }
        String[] place = place(sheet);
        return number(place[0], place[1]);
    }

    private double range() {
        String[] first = place(sheet);
        takes(':');
        String[] last = place(first[0]);
        takes(')');
        double sum = 0;
        for (char column = first[1].charAt(0); column <= last[1].charAt(0); column++) {
            for (int row = Integer.parseInt(first[1].substring(1));
                    row <= Integer.parseInt(last[1].substring(1));
                    row++) {
                sum += number(first[0], "" + column + row);
            }
        }
        return sum;
    }

    private String[] place(String usual) {
        String name = usual;
        if (text.charAt(at) == '\'') {
            int end = text.indexOf("'!", at);
            name = text.substring(at + 1, end);
            at = end + 2;
        }
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '$')) {
            at++;
        }
        return new String[] {name, text.substring(from, at).replace("$", "")};
    }

    private boolean takes(char sign) {
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }
}
