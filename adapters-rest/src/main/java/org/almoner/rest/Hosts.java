package org.almoner.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Names and addresses of machines. */
final class Hosts {

    private Hosts() {}

    /** {@return whether only programs on this machine reach it; not so where nobody knows the name} */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
