package org.almoner.cli.demo.report;

/** This machine cannot draw; the message says what to install. Everything but pictures still works. */
public final class PicturesUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PicturesUnavailableException(Throwable cause) {
        super(
                "no picture can be drawn, for Java finds no fonts on this machine; install some, such as the packages"
                        + " fontconfig and fonts-dejavu-core of Debian and Ubuntu, or fontconfig and dejavu-sans-fonts of"
                        + " Fedora (" + cause + ")",
                cause);
    }
}
