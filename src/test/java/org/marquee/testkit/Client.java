package org.marquee.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;
import org.apache.http.params.HttpParams;
import org.apache.http.params.SyncBasicHttpParams;

/**
 * What REST Assured would make anew for each request, looking for modules and for a version on the class path: a fifteenth of all
 * that the tests had to do. Clients themselves are new, with a connection of their own, as before.
 */
@SuppressWarnings("deprecation")
final class Client {
    static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    private static final SchemeRegistry SCHEMES = SchemeRegistryFactory.createDefault();
    private static final HttpParams DEFAULTS = new SyncBasicHttpParams();

    static {
        DefaultHttpClient.setDefaultHttpParams(DEFAULTS);
    }

    private Client() {}

    static HttpClient next() {
        return new DefaultHttpClient(new BasicClientConnectionManager(SCHEMES), DEFAULTS.copy());
    }
}
