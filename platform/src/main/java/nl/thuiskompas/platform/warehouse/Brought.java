package nl.thuiskompas.platform.warehouse;

import java.util.List;

/** What may be brought, and how one table goes without the others it came with. */
final class Brought {
    private Brought() {}

    /**
     * Makes sure that tables may be brought into a folder.
     *
     * @throws ReferenceEditionException when one has the name of a table that comes with Thuiskompas, or when its
     *     release was refused
     */
    static void check(ReferenceEdition edition, Contents contents) {
        for (TableDescription table : edition.tables()) {
            if (contents.loaded().stream().anyMatch(id -> tableOf(id).equals(table.name()))) {
                throw edition.problem(
                        "table " + table.name() + " comes with Thuiskompas and cannot be brought; leave it out");
            }
            for (Refusal refusal : contents.refusals()) {
                if (refusal.release().equals(table.releaseId())) {
                    throw edition.problem(refusal.sentence());
                }
            }
        }
    }

    /**
     * Takes tables out of the lists of all imports but one. The oldest list goes first: a break-off on the way leaves the
     * newest, which is the one that is read.
     *
     * @param but name of the import that stays as it is
     * @return whether there was anything to take out
     */
    static boolean withdraw(List<String> tables, String but, ImportFolder imports, Contents contents) {
        boolean found = false;
        for (Import each : contents.imports()) {
            List<String> staying = each.releases().stream()
                    .filter(id -> !tables.contains(tableOf(id)))
                    .toList();
            if (!each.name().equals(but) && staying.size() < each.releases().size()) {
                found = true;
                if (staying.isEmpty()) {
                    imports.delete(each.name());
                } else {
                    imports.write(new Import(each.name(), each.imported(), each.label(), staying));
                }
            }
        }
        return found;
    }

    private static String tableOf(String release) {
        return new Refusal(release, "", "").table();
    }
}
