package org.marquee.benchmark.content;

import java.util.List;

/** The words of invented titles, names and reviews. */
final class Vocabulary {
    static final List<String> ADJECTIVES = words("""
            quiet burning hollow crimson patient second silent broken electric distant golden restless last frozen
            ordinary gentle hungry crooked invisible northern forgotten wild paper velvet bitter early borrowed
            endless careful narrow lucky pale stubborn hidden glass lonely tender midnight secret reluctant""");

    static final List<String> NOUNS = words("""
            harbour orchard lighthouse sister winter river engine garden mirror border summer letter station
            stranger shadow island bridge daughter circus tower kitchen empire ghost hunter island ocean pianist
            railway season servant teacher thief tunnel village violin widow window wolf workshop year dancer
            cartographer beekeeper neighbour tailor passenger clockmaker translator witness gardener""");

    static final List<String> PLACES = words("""
            Lisbon Busan Marseille Tallinn Oaxaca Bergen Trieste Kyoto Valparaíso Odesa Leith Córdoba Reykjavík
            Zürich Gdańsk Malmö Nantes Seville Daegu Hobart Galway Łódź Porto Ghent""");

    static final List<String> FIRST_NAMES = words("""
            Amélie José Zoë Søren Łucja François Beyoncé Renée Jürgen Chloë Óscar Inés Mateusz Björk Noémie Håkon
            Márta Dvora Anna Thomas Clara Peter Ruth Samuel Ida Marcus Helen Victor Laura Daniel Edith Frank Grace
            Henry Iris Jack Kate Leo Maria Nora Owen Paula Quentin Rosa Simon Tessa Ulrich Vera Walter Yusuf""");

    static final List<String> LAST_NAMES = words("""
            Núñez Müller Lefèvre Ångström Kowalczyk Sørensen Dvořák García Brontë Çelik Hernández Öztürk Nguyễn
            Fernández Strömberg Lindqvist Marlowe Ashby Cole Delaney Everett Fairfax Granger Holloway Irving Jardine
            Keller Langley Mercer Norwood Ogden Prescott Quill Ramsey Sutton Thorne Underwood Vance Whitaker Yates
            Adeyemi Banerjee Castellano Duarte Eriksen Fontaine Grimaldi Haddad Ivanova Jansen""");

    /** Family names and given names of one syllable, with their usual spelling. */
    static final List<String> KOREAN_FAMILIES =
            words("김/Kim 이/Lee 박/Park 최/Choi 정/Jeong 강/Kang 조/Cho 윤/Yoon 장/Jang 한/Han");

    static final List<String> KOREAN_SYLLABLES = words("""
            민/min 서/seo 지/ji 현/hyun 수/su 영/young 재/jae 은/eun 동/dong 하/ha 준/jun 혜/hye 진/jin 우/woo 연/yeon""");

    static final List<String> KOREAN_NOUNS = words("""
            발레리나 겨울 등대 바다 편지 정원 기차 거울 그림자 여름 자매 다리 창문 이방인 섬 학교""");

    static final List<String> FRENCH_NOUNS = words("""
            l’été la-fenêtre la-forêt le-théâtre la-mère l’étranger le-phare la-rivière l’île le-garçon""");

    static final List<String> GENRES = words("""
            Action Adventure Animation Biography Comedy Crime Documentary Drama Family Fantasy History Horror
            Music Mystery Romance Science-Fiction Sport Thriller War Western""");

    static final List<String> PLATFORMS =
            words("Lanternflix Reelhouse Kinopass Matinee+ Silverbox Filmgarden Nightscreen Cinevault");

    static final List<String> COUNTRIES = words("US GB FR KR JP DE ES IT PL SE MX BR");

    static final List<String> DEPARTMENTS =
            words("Directing/Director Writing/Screenplay Camera/Cinematography Editing/Editor Sound/Composer");

    private Vocabulary() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+")).stream()
                .map(word -> word.replace('-', ' '))
                .distinct()
                .toList();
    }
}
