package dev.harthon.local.http;

import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.HttpConnection;

/** Peers come and go; a broken connection is nobody's news. */
final class SilentListener implements ExceptionListener {

    @Override
    public void onError(Exception ex) {}

    @Override
    public void onError(HttpConnection connection, Exception ex) {}
}
