package org.almoner.persistence.files;

/** Where something stands in a file; line and column from 1, or 0 for the whole. */
record Place(String file, int line, int column, String path) {

    static Place wholeFile(String file) {
        return new Place(file, 0, 0, "");
    }

    FileRemark says(String message) {
        return new FileRemark(file, line, column, path, message);
    }
}
