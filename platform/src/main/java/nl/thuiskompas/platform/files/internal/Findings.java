package nl.thuiskompas.platform.files.internal;

import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** What is found in one sheet of a file. */
record Findings(String file, String sheet, Notices notices) {
    void error(String code, long row, String column, String nl, String en) {
        add(Severity.ERROR, code, row, column, nl, en);
    }

    void warning(String code, long row, String column, String nl, String en) {
        add(Severity.WARNING, code, row, column, nl, en);
    }

    void remark(String code, long row, String column, String nl, String en) {
        add(Severity.REMARK, code, row, column, nl, en);
    }

    private void add(Severity severity, String code, long row, String column, String nl, String en) {
        notices.add(new Notice(code, severity, Trouble.place(file, sheet, row, column), row, new Words(nl, en)));
    }
}
