<?php
/**
 * Words in English and Spanish: the same catalogue as the widgets have, written by the build.
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

/** English or Spanish for a WordPress locale such as es_MX. */
function language_of( string $locale ): string {
	return 0 === strpos( $locale, 'es' ) ? 'es' : 'en';
}

/** One message, not escaped yet. */
function word( string $key, string $language ): string {
	static $words = null;
	if ( null === $words ) {
		$words = require __DIR__ . '/catalogue.php';
	}
	return $words[ $language ][ $key ];
}

/** One message for the person who runs the site, in the language of their own profile. */
function admin_word( string $key ): string {
	return word( $key, language_of( get_user_locale() ) );
}
