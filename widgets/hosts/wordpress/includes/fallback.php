<?php
/**
 * What stands in a widget's place until its script runs, and for good where it cannot run.
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

/** The language of one widget when the site or the author chose one; nothing leaves it to the page and the person. */
function language_for( array $given ): string {
	$chosen = one_of( clean_text( $given, 'language' ), array( 'en', 'es' ) );
	return '' === $chosen ? settings()['language'] : $chosen;
}

/** Crisis lines, the phone of the center and what to do instead, as HTML that is safe as it is. */
function fallback( string $kind, string $chosen ): string {
	$language = '' === $chosen ? language_of( get_locale() ) : $chosen;
	$say      = function ( string $key ) use ( $language ): string {
		return esc_html( word( $key, $language ) );
	};
	$link     = function ( string $href, string $key ) use ( $say ): string {
		return sprintf( '<a href="%s">%s</a>', esc_url( $href, array( 'tel', 'sms' ) ), $say( $key ) );
	};
	$text     = 'es' === $language ? 'sms:988?body=AYUDA' : 'sms:988';
	$lines    = array(
		strtr(
			$say( 'crisis' ),
			array(
				'{call988}' => $link( 'tel:988', 'call988' ),
				'{text988}' => $link( $text, 'text988' ),
				'{call911}' => $link( 'tel:911', 'call911' ),
			)
		),
		$say( title_key( $kind ) . 'Without' ),
		strtr( $say( 'find' ), array( '{call211}' => $link( 'tel:211', 'call211' ) ) ) . our_phone( $say ),
	);
	return sprintf(
		'<div class="cairn-without-script" lang="%s"><p>%s</p><noscript><p>%s</p></noscript></div>',
		esc_attr( $language ),
		implode( '</p><p>', $lines ),
		$say( 'noScript' )
	);
}

/** The phone of the center behind the other numbers, when there is one. */
function our_phone( callable $say ): string {
	$phone = settings()['phone'];
	if ( '' === $phone ) {
		return '';
	}
	$href = 'tel:' . preg_replace( '/[^0-9+]/', '', $phone );
	$link = sprintf( '<a href="%s">%s</a>', esc_url( $href, array( 'tel' ) ), esc_html( $phone ) );
	return ' ' . strtr( $say( 'ourPhone' ), array( '{phone}' => $link ) );
}
