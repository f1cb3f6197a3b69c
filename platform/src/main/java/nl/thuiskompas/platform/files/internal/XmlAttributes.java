package nl.thuiskompas.platform.files.internal;

import java.util.Arrays;

/** The attributes of a tag, each by its name and the places in the buffer where its value begins and ends. */
final class XmlAttributes {
    private static final int MOST = 500;

    private XmlName[] names = new XmlName[16];
    private int[] froms = new int[16];
    private int[] tos = new int[16];
    private int count;

    void clear() {
        count = 0;
    }

    void add(XmlName name, int from, int to) throws XmlDamage {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                throw new XmlDamage("an attribute stands there twice");
            }
        }
        if (count == MOST) {
            throw new XmlDamage("a tag has more than " + MOST + " attributes");
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            froms = Arrays.copyOf(froms, 2 * count);
            tos = Arrays.copyOf(tos, 2 * count);
        }
        names[count] = name;
        froms[count] = from;
        tos[count++] = to;
    }

    /** Number of the attribute with this local name, whatever its prefix; -1 when there is none. */
    int find(String local) {
        for (int i = 0; i < count; i++) {
            if (names[i].local().equals(local)) {
                return i;
            }
        }
        return -1;
    }

    /** Number of the attribute with this prefix and local name; -1 when there is none. */
    int find(String prefix, String local) {
        for (int i = 0; i < count; i++) {
            if (names[i].local().equals(local) && names[i].prefix().equals(prefix)) {
                return i;
            }
        }
        return -1;
    }

    int from(int attribute) {
        return froms[attribute];
    }

    int to(int attribute) {
        return tos[attribute];
    }
}
