package org.almoner.application.asknown;

import java.util.Optional;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.RequestKey;

/** Answers under keys as known at an instant. */
final class KeysThen implements Keys {

    private final Keys keys;
    private final Then at;

    KeysThen(Keys keys, Then at) {
        this.keys = keys;
        this.at = at;
    }

    @Override
    public void keep(RequestKey key, Kept kept) {
        throw at.readOnly();
    }

    @Override
    public Optional<Kept> find(RequestKey key) {
        return keys.find(key).filter(kept -> at.isKnown(kept.since()));
    }
}
