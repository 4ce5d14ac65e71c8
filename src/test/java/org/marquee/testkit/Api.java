package org.marquee.testkit;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import org.marquee.account.Staff;

/**
 * REST Assured as somebody; every answer is checked against the OpenAPI document of this build.
 *
 * <p>Paths and parameters are given as they are read and encoded here; for a link that the server made, which is
 * encoded already, add {@code urlEncodingEnabled(false)}. Redirects are shown, not followed: they are answers too.
 */
public final class Api {

    private static final OpenApiContract CONTRACT = new OpenApiContract(OpenApiContract.DOCUMENT_OF_THIS_BUILD);

    private Api() {}

    /** A reader or guest: no credentials at all. */
    public static RequestSpecification anonymous() {
        return PlainRequest.of(Api::unusual, CONTRACT);
    }

    /** Somebody with these roles, always the same account for the same ones. */
    public static RequestSpecification as(String... roles) {
        return bearing(staff().badge(roles));
    }

    /** This account, in its session. */
    public static RequestSpecification as(Staff.Member member) {
        return bearing(staff().token(member));
    }

    /** Whoever this access token was made for. */
    public static RequestSpecification bearing(String accessToken) {
        return anonymous().header("Authorization", "Bearer " + accessToken);
    }

    private static RequestSpecification unusual() {
        return RestAssured.given()
                .config(Client.IN_UTF_8)
                .filter(CONTRACT)
                .redirects()
                .follow(false);
    }

    private static Staff staff() {
        return CDI.current().select(Staff.class).get();
    }
}
