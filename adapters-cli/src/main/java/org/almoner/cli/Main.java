package org.almoner.cli;

/** The program {@code almoner}. */
public final class Main {

    private Main() {}

    /**
     * Prints how the program is called.
     *
     * @param args the words of the command line
     */
    public static void main(String[] args) {
        System.out.println("Usage: almoner COMMAND [OPTION]...");
    }
}
